// Types of the widget for Svelte's templates.
import type {} from 'missing-certificate-help/svelte';
