const page = document.documentElement;

/** The controls of the page itself; the widget hears of none of them, it follows the page. */
export function bindPage({ language, scheme, width }) {
  follow(language, (tag) => {
    page.lang = tag;
    page.dir = tag === 'ar' ? 'rtl' : 'ltr';
  });
  follow(scheme, (value) => (page.style.colorScheme = value));
  follow(width, (value) => (document.querySelector('.place').dataset.width = value));
}

/** A browser may restore what was chosen before a reload, so the first value is set as well. */
function follow(control, set) {
  const value = () => (control.matches('fieldset') ? control.querySelector(':checked').value : control.value);
  control.addEventListener('change', () => set(value()));
  set(value());
}
