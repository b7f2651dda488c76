// Registers the element, before Vue sets properties on it.
import 'missing-certificate-help/define.js';
import type {} from 'missing-certificate-help/vue';
import { createApp } from 'vue';
import App from './App.vue';
import { i18n } from './i18n';

createApp(App).use(i18n).mount('#portal');
