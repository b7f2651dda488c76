/**
 * What stands in prerendered HTML only, and goes when the element takes over: how every branch is shown when nothing will
 * ever take over.
 */
export const prerenderedStyles = /* css */ `
  /* No script: one page, every branch in order, and nothing to press that would do nothing. */
  @media (scripting: none) {
    .body[hidden] {
      display: grid;
      gap: 0.75em;
      padding-block-start: 0.5em;
      content-visibility: visible;
    }
    li > figure {
      display: grid !important;
    }
    .answers,
    .moves,
    label {
      display: none;
    }
  }
  /* The script is on its way: what it will show. If it isn't there after eight seconds, it won't come. */
  @media not (scripting: none) {
    .body[hidden] {
      display: grid;
      gap: 0.75em;
      block-size: 0;
      overflow: clip;
      visibility: hidden;
      content-visibility: visible;
      animation: reveal 0s 8s forwards;
    }
    .answers,
    .moves,
    label {
      animation: conceal 0s 8s forwards;
    }
  }
  @keyframes reveal {
    to {
      block-size: auto;
      padding-block-start: 0.5em;
      overflow: visible;
      visibility: visible;
    }
  }
  @keyframes conceal {
    to {
      visibility: hidden;
      block-size: 0;
      overflow: clip;
    }
  }
`;
