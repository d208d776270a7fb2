function say(status) {
  Office.context.ui.messageParent(JSON.stringify({ status: status }));
}

function show(recipients) {
  recipients.forEach(function (recipient) {
    var line = document.createElement('li');
    line.textContent = recipient.emailAddress;
    document.getElementById('recipients').append(line);
  });
}

Office.onReady(function () {
  var send = document.getElementById('send');
  document.getElementById('checked').onchange = function (change) {
    send.disabled = !change.target.checked;
  };
  send.onclick = function () {
    say('confirmed');
  };
  document.getElementById('cancel').onclick = function () {
    say('cancelled');
  };
  Office.context.ui.addHandlerAsync(
    Office.EventType.DialogParentMessageReceived,
    function (told) {
      show(JSON.parse(told.message));
    },
    function () {
      say('ready');
    },
  );
});
