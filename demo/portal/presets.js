/** Looks to begin with, by the ends of their messages' ids. What a preset doesn't name has its default. */
export const presets = {
  plum: {
    '--mch-accent': 'light-dark(#7b2d8e, #d9a5e6)',
    '--mch-surface': 'light-dark(#fffdfa, #1f1a22)',
    '--mch-text': 'light-dark(#2a1f2e, #f1e9f3)',
    '--mch-radius': '0.25em',
    '--mch-font-family': "Georgia, 'Noto Serif', serif",
  },
  forest: {
    '--mch-accent': 'light-dark(#1d6a52, #8fd6b8)',
    '--mch-surface': 'light-dark(#f5faf6, #14201b)',
    '--mch-text': 'light-dark(#16261f, #e6f2ea)',
    '--mch-radius': '1.75em',
  },
  plain: {
    '--mch-accent': 'light-dark(#000, #fff)',
    '--mch-surface': 'light-dark(#fff, #000)',
    '--mch-text': 'light-dark(#000, #fff)',
    '--mch-good': 'light-dark(#000, #fff)',
    '--mch-radius': '0px',
    '--mch-font-size': '18px',
  },
};
