#include "ui/case/draft_words.h"

#include "core/domain/vocabulary.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

/// What every form holds while nothing was chosen in it says nothing.
bool isUnsaid(const QString &field, const QString &text)
{
    static const QHash<QString, QString> usual{{u"kind"_s, wordOf(AnswerKind::Done)},
                                               {u"more"_s, u"no"_s},
                                               {u"goes"_s, u"no"_s},
                                               {u"fault"_s, u"unsaid"_s}};
    return text.isEmpty() || field == u"signer" || field.endsWith(u'~') || usual.value(field) == text;
}

/// The instruction of a referral is its text, as on the command line.
QString fieldIn(const QString &key, CaseAct act)
{
    return act == CaseAct::Refer && key == u"note" ? u"text"_s : key;
}

} // namespace

ActProposed draftFrom(const ActPanel &form)
{
    ActProposed proposed;
    proposed.act = wordOf(form.act());
    const PanelTexts texts = form.texts();
    QStringList keys = texts.keys();
    keys.sort();
    for (const QString &key : std::as_const(keys)) {
        const QString text = texts.value(key).trimmed();
        if (key == u"remark")
            proposed.remark = text;
        else if (!isUnsaid(key, text))
            proposed.texts.append({fieldIn(key, form.act()), text});
    }
    proposed.attachments = form.files();
    return proposed;
}

} // namespace mizban
