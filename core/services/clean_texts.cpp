#include "core/services/clean_texts.h"

#include "core/base/persian_text.h"
#include "core/wire/describe_acts.h"
#include "core/wire/describe_directory.h"
#include "core/wire/describe_escalation.h"
#include "core/wire/describe_intake.h"
#include "core/wire/describe_marginal.h"
#include "core/wire/describe_merge.h"
#include "core/wire/describe_night.h"
#include "core/wire/describe_payload.h"

namespace mizban {

namespace {

void clean(QString &text)
{
    text = cleanFreeText(text);
}

/// Names and other fields of one line.
void cleanLine(QString &text)
{
    text = cleanFreeText(text);
    text.replace(u'\n', u' ').replace(u'\t', u' ');
}

/// Every text of a struct, as its description on the wire names them: so none is forgotten. What may be long
/// may have several lines.
class TextFields
{
public:
    template <typename T> void always(int /*key*/, T &value, qsizetype limit = maxShortTextLength)
    {
        visit(value, limit);
    }
    template <typename T> void optional(int key, T &value, qsizetype limit = maxShortTextLength)
    {
        always(key, value, limit);
    }
    void check(bool) {}
    void bound(bool) {}

private:
    template <typename T> void visit(T &value, qsizetype limit)
    {
        if constexpr (std::is_same_v<T, QString>)
            limit > maxShortTextLength ? clean(value) : cleanLine(value);
        else if constexpr (requires { describe(*this, value); })
            describe(*this, value);
        else if constexpr (requires { value.has_value(); })
            visitHeld(value);
        else if constexpr (IsList<T>::value)
            visitEach(value);
    }
    template <typename T> void visitHeld(T &value)
    {
        if (value.has_value())
            visit(*value, maxShortTextLength);
    }
    template <typename T> void visitEach(T &list)
    {
        for (auto &item : list)
            visit(item, maxShortTextLength);
    }
};

template <typename Body> void cleanBody(Body &body)
{
    TextFields texts;
    describe(texts, body);
}

} // namespace

CaseDraft cleaned(CaseDraft draft)
{
    clean(draft.text);
    clean(draft.redress);
    cleanLine(draft.reference);
    cleanLine(draft.locality.name);
    cleanBody(draft.applicant);
    if (draft.beneficiary)
        cleanLine(draft.beneficiary->name);
    if (draft.outcome)
        clean(draft.outcome->text);
    for (QString &document : draft.documents)
        cleanLine(document);
    for (About &about : draft.about)
        cleanLine(about.name);
    cleanLine(draft.details.place);
    cleanLine(draft.details.person);
    return draft;
}

CounselDraft cleaned(CounselDraft draft)
{
    cleanLine(draft.topic);
    cleanLine(draft.ruleCited);
    clean(draft.advice);
    cleanBody(draft.applicant);
    return draft;
}

QString cleanFileName(QString name)
{
    cleanLine(name);
    name = name.right(maxShortTextLength);
    cleanLine(name); // a letter of two halves may have been cut
    return name;
}

Payload cleaned(Payload payload)
{
    const auto tidy = []<typename Body>(Body &body) {
        if constexpr (requires { body.signature; })
            return; // it was cleaned before it was signed
        else
            cleanBody(body);
    };
    std::visit(tidy, payload);
    return payload;
}

bool isClean(const Payload &payload)
{
    const auto same = []<typename Body>(const Body &body) {
        Body tidy = body;
        cleanBody(tidy);
        return tidy == body;
    };
    return std::visit(same, payload);
}

} // namespace mizban
