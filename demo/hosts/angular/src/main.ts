import 'missing-certificate-help/define.js';
import { bootstrapApplication } from '@angular/platform-browser';
import { Portal } from './app/portal';

bootstrapApplication(Portal).catch(console.error);
