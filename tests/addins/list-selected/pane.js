const list = document.getElementById('selected');

function selectedItems() {
  return new Promise((resolve) =>
    Office.context.mailbox.getSelectedItemsAsync(({ value }) => resolve(value)),
  );
}

/** One message after the other: only one can be loaded at a time. */
function senderOf(itemId) {
  return new Promise((resolve) =>
    Office.context.mailbox.loadItemByIdAsync(itemId, ({ value: loaded }) => {
      const sender = loaded.from.displayName;
      loaded.unloadAsync(() => resolve(sender));
    }),
  );
}

let turn = Promise.resolve();

async function show() {
  const lines = [];
  for (const { itemId, subject } of await selectedItems())
    lines.push(`${subject} (${await senderOf(itemId)})`);
  list.replaceChildren(
    ...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })),
  );
}

function showNext() {
  turn = turn.then(show);
}

Office.onReady(() => {
  Office.context.mailbox.addHandlerAsync(Office.EventType.SelectedItemsChanged, showNext);
  showNext();
});
