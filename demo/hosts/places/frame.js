// Only the page around the frame may say which language it speaks.
addEventListener('message', ({ source, data }) => {
  if (source !== parent) return;
  document.documentElement.lang = data.lang;
  document.documentElement.dir = data.dir;
});
