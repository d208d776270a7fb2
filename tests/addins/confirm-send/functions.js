/* The old way: a global function that Outlook calls when somebody presses Send, and a dialog that asks. */
Office.initialize = function () {};

var DIALOG_OPTIONS = { height: 50, width: 40, displayInIframe: true, promptBeforeOpen: false };

function confirmSend(event) {
  var url = window.location.origin + '/confirm.html';
  Office.context.ui.displayDialogAsync(url, DIALOG_OPTIONS, function (opened) {
    if (opened.status === Office.AsyncResultStatus.Failed) {
      hold(event, 'The question could not be shown (' + opened.error.code + ').');
      return;
    }
    ask(opened.value, event);
  });
}

function ask(dialog, event) {
  dialog.addEventHandler(Office.EventType.DialogMessageReceived, function (said) {
    var message = JSON.parse(said.message);
    if (message.status === 'ready') {
      Office.context.mailbox.item.to.getAsync(function (result) {
        dialog.messageChild(JSON.stringify(result.value));
      });
      return;
    }
    dialog.close();
    if (message.status === 'confirmed') event.completed({ allowEvent: true });
    else hold(event, 'You chose not to send this message.');
  });
  dialog.addEventHandler(Office.EventType.DialogEventReceived, function () {
    hold(event, 'You closed the question without an answer.');
  });
}

function hold(event, why) {
  var note = { type: 'errorMessage', message: why };
  Office.context.mailbox.item.notificationMessages.replaceAsync('held', note, function () {
    event.completed({ allowEvent: false });
  });
}

window.confirmSend = confirmSend;
