let messages = 0;

function show() {
  const item = Office.context.mailbox.item;
  const text = (id, content) => {
    document.getElementById(id).textContent = content;
  };
  messages += item ? 1 : 0;
  text('sender', item ? item.from.displayName : 'Nothing is selected');
  text('subject', item ? item.subject : '');
  text('count', `${messages} looked at`);
}

// The dialog's address is written out in full, as it was deployed.
function more() {
  const options = { width: 30, height: 30, promptBeforeOpen: false };
  Office.context.ui.displayDialogAsync(
    'https://follow-selection.example/dialog.html',
    options,
    ({ value }) => {
      value.addEventHandler(Office.EventType.DialogMessageReceived, ({ message }) => {
        document.getElementById('answer').textContent = message;
        value.close();
      });
    },
  );
}

Office.onReady(() => {
  Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, show);
  document.getElementById('more').onclick = more;
  show();
});
