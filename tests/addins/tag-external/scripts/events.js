// Puts [External] into the subject and a disclaimer under mail that leaves the organisation, and takes both away again.
var TAG = '[External]';
var DISCLAIMER = '<p style="color: blue"><i>This message leaves our organisation.</i></p>';

function tagExternal(event) {
  var item = Office.context.mailbox.item;
  var own = Office.context.mailbox.userProfile.emailAddress.split('@')[1];
  readRecipients(item, ['to', 'cc', 'bcc'], [], function (recipients) {
    var hasExternal = recipients.some(function (recipient) {
      return recipient.emailAddress.split('@')[1].toLowerCase() !== own.toLowerCase();
    });
    item.sessionData.setAsync('hasExternal', String(hasExternal), function () {
      tagSubject(item, hasExternal, function () {
        item.body.appendOnSendAsync(
          hasExternal ? DISCLAIMER : '',
          { coercionType: Office.CoercionType.Html },
          function () {
            event.completed();
          },
        );
      });
    });
  });
}

function readRecipients(item, fields, found, done) {
  if (fields.length === 0) {
    done(found);
    return;
  }
  item[fields[0]].getAsync(function (result) {
    readRecipients(item, fields.slice(1), found.concat(result.value), done);
  });
}

function tagSubject(item, hasExternal, done) {
  item.subject.getAsync(function (result) {
    var bare = result.value.replace(TAG, '').trim();
    item.subject.setAsync(hasExternal ? TAG + ' ' + bare : bare, done);
  });
}

Office.actions.associate('tagExternal', tagExternal);
Office.onReady();
