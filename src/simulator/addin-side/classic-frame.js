// The page around a script runtime of classic Outlook. The runtime is a worker, and it starts here, on the add-in's own
// origin: a worker of the local Outlook's page could ask for the mailboxes.
(function () {
  'use strict';

  window.addEventListener('message', (event) => {
    const [port] = event.ports;
    if (event.source !== window.parent || port === undefined) return;
    // A slow worker is no missing page: the host hears at once that there is one.
    port.postMessage({ kind: 'here' });
    const worker = new Worker(`classic/runtime.js${window.location.search}`);
    worker.postMessage('line', [port]);
  });
})();
