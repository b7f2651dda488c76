// Pages of the demo allow no inline script, so this is a file.
new EventSource('/dev/changes').addEventListener('message', () => location.reload());
