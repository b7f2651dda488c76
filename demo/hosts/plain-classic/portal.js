(function () {
  'use strict';
  var byId = function (id) {
    return document.getElementById(id);
  };
  var help;

  function hear(event) {
    var line = document.createElement('li');
    line.textContent = event.type + ' ' + JSON.stringify(event.detail);
    byId('events').append(line);
  }

  function mount() {
    help = document.createElement('missing-certificate-help');
    help.setAttribute('support-href', 'https://help.contoso.com');
    help.setAttribute('support-name', byId('support-name').value);
    ['mch-step', 'mch-outcome', 'mch-locale'].forEach(function (type) {
      help.addEventListener(type, hear);
    });
    byId('place').append(help);
  }

  function unmount() {
    help.remove();
    help = undefined;
  }

  // A site without modules can still load a module when it needs one.
  import('../strings.js').then(function (module) {
    function translate() {
      var language = byId('language').value;
      // The widget follows the page's language by itself.
      document.documentElement.lang = language;
      document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
      document.querySelectorAll('[data-string]').forEach(function (element) {
        element.textContent = module.strings[language][element.dataset.string];
      });
    }
    byId('language').addEventListener('change', translate);
    translate();
  });

  // Enter in the text field would send the form, which this page's policy forbids.
  document.querySelector('form').addEventListener('submit', function (event) {
    event.preventDefault();
  });
  byId('show').addEventListener('change', function (event) {
    if (event.target.checked) mount();
    else unmount();
  });
  byId('support-name').addEventListener('input', function (event) {
    if (help) help.supportName = event.target.value;
  });
  byId('last-step').addEventListener('click', function () {
    if (help) help.goTo('contact-support');
  });
  mount();
})();
