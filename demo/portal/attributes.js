/** One control for each attribute: `data-attribute` names it, and the widget's markup gives its first value. */
export function bindAttributes(widget, { example, reset }) {
  const controls = [...document.querySelectorAll('[data-attribute]')];
  const first = new Map(controls.map((control) => [control, widget.getAttribute(control.dataset.attribute) ?? '']));

  const set = (control, value) => {
    control.value = value;
    apply(widget, control);
  };
  for (const control of controls) {
    set(control, first.get(control));
    control.addEventListener('input', () => apply(widget, control));
  }
  example.addEventListener('click', () => {
    for (const control of controls) if (control.dataset.example) set(control, control.dataset.example);
  });
  reset.addEventListener('click', () => {
    for (const control of controls) set(control, first.get(control));
  });
}

function apply(widget, { value, dataset: { attribute } }) {
  if (value) widget.setAttribute(attribute, value);
  else widget.removeAttribute(attribute);
}
