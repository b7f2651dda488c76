import { article } from './article.mjs';
import { inEachEngine } from './engine.mjs';
import { finalSteps } from './final-steps.mjs';
import { loading } from './loading.mjs';
import { offline } from './offline.mjs';
import { prerendered } from './prerendered.mjs';

// One file, since every file would launch every engine.
inEachEngine((engine) => {
  article(engine);
  finalSteps(engine);
  loading(engine);
  prerendered(engine);
  offline(engine);
});
