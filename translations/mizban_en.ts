<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fa">
<context>
    <name>CartableSentence</name>
    <message>
        <source>امروز</source>
        <translation>today</translation>
    </message>
    <message>
        <source>%1 روز پیش</source>
        <translation>%1 days ago</translation>
    </message>
    <message>
        <source>گام مرکز: %1</source>
        <translation>Step of the Center: %1</translation>
    </message>
    <message>
        <source>عدم اجرا: %1</source>
        <translation>Not carried out: %1</translation>
    </message>
    <message>
        <source>نامه تخلف: %1</source>
        <translation>Letter of misconduct: %1</translation>
    </message>
    <message>
        <source>متن نزد مرجع رسیدگی است</source>
        <translation>The text is with the authority that examines it</translation>
    </message>
    <message>
        <source>خوانده‌نشده</source>
        <translation>Unread</translation>
    </message>
    <message>
        <source>پاسخ درخواست اقدام رسید</source>
        <translation>The task was answered</translation>
    </message>
    <message>
        <source>پاسخ استعلام رسید</source>
        <translation>The inquiry was answered</translation>
    </message>
    <message>
        <source>توضیح رسید</source>
        <translation>The explanation has come</translation>
    </message>
    <message>
        <source>از مهلت گذشته</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>در صف ارسال</source>
        <translation>Queued for sending</translation>
    </message>
    <message>
        <source>در حال بررسی مرکز</source>
        <translation>Under review by the Center</translation>
    </message>
    <message>
        <source>دارای تعارض</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>مورد محرمانه؛ تنها سن و مهلت آن دیده می‌شود</source>
        <translation>Sealed case; only its age and due time are shown</translation>
    </message>
    <message>
        <source>نزدیک به مهلت</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>پی‌نوشت رئیس‌جمهور</source>
        <translation>President&apos;s marginal note</translation>
    </message>
    <message>
        <source>مهلت متقاضی گذشته است</source>
        <translation>Applicant is late</translation>
    </message>
</context>
<context>
    <name>CaseFile</name>
    <message>
        <source>تاریخ چاپ: %1</source>
        <translation>Printed on: %1</translation>
    </message>
    <message>
        <source>محرمانه</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>پرونده مورد</source>
        <translation>Case file</translation>
    </message>
    <message>
        <source>بسمه تعالی</source>
        <translation>In the Name of God</translation>
    </message>
    <message>
        <source>شناسه پیگیری</source>
        <translation>Tracking id</translation>
    </message>
    <message>
        <source>نوع</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>موضوع</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>وضعیت</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>دارنده</source>
        <translation>Holder</translation>
    </message>
    <message>
        <source>نحوه دریافت</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>ثبت</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>%1، %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>زمان پاسخ نهایی</source>
        <translation>Final answer due</translation>
    </message>
    <message>
        <source>متقاضی</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>نام</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>تلفن همراه</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>رایانامه</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>شرح</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>محل: %1 %2</source>
        <translation>Locality: %1 %2</translation>
    </message>
    <message>
        <source>مدارک دریافت‌شده: %1</source>
        <translation>Documents received: %1</translation>
    </message>
    <message>
        <source>اعلام‌شده به متقاضی: %1</source>
        <translation>Told to the applicant: %1</translation>
    </message>
    <message>
        <source>پیوست‌ها</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>%1. %2 (%3 کیلوبایت)</source>
        <translation>%1. %2 (%3 kB)</translation>
    </message>
    <message>
        <source>مشاوره در این مورد</source>
        <translation>Counsel in this case</translation>
    </message>
    <message>
        <source>داخلی: %1</source>
        <translation>Internal: %1</translation>
    </message>
    <message>
        <source>سابقه</source>
        <translation>History</translation>
    </message>
    <message>
        <source>درختواره ارجاع و رسوب</source>
        <translation>Referral tree and days kept</translation>
    </message>
    <message>
        <source>پرونده %1 — %2</source>
        <translation>File %1 — %2</translation>
    </message>
    <message>
        <source>چاپ: %1، %2</source>
        <translation>Printed by: %1, %2</translation>
    </message>
</context>
<context>
    <name>CaseOrders</name>
    <message>
        <source>ارجاع</source>
        <translation>Referral</translation>
    </message>
    <message>
        <source>پاسخ</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>یادداشت</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>مختومه کردن</source>
        <translation>Close case</translation>
    </message>
    <message>
        <source>بازگشایی</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>فراخوان ارجاع</source>
        <translation>Recall of a referral</translation>
    </message>
    <message>
        <source>درخواست اقدام</source>
        <translation>task</translation>
    </message>
    <message>
        <source>استعلام</source>
        <translation>inquiry</translation>
    </message>
    <message>
        <source>نیاز به متقاضی، و پاسخ او</source>
        <translation>Ask the applicant, and his reply</translation>
    </message>
    <message>
        <source>تحویل پاسخ</source>
        <translation>Delivery of the answer</translation>
    </message>
    <message>
        <source>رفع تعارض</source>
        <translation>Conflict resolved</translation>
    </message>
    <message>
        <source>تمدید مهلت یا درخواست آن</source>
        <translation>Extend the deadline, or ask for it</translation>
    </message>
    <message>
        <source>ارسال به وزارتخانه؛ در مورد محرمانه: گشودن برای مقام ناظر</source>
        <translation>Send to the ministry; a sealed case: share with a supervisor</translation>
    </message>
    <message>
        <source>وجود یا نبود تعارض</source>
        <translation>Dispute yes or no</translation>
    </message>
    <message>
        <source>جلسه حل مسئله</source>
        <translation>Problem-solving session</translation>
    </message>
    <message>
        <source>تصمیم جلسه</source>
        <translation>Decision of the session</translation>
    </message>
    <message>
        <source>مستندات اجرا</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>استنکاف از اجرا</source>
        <translation>Refusal</translation>
    </message>
    <message>
        <source>اعلام تخلف</source>
        <translation>Misconduct referral</translation>
    </message>
    <message>
        <source>نتیجه تخلف</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>رسید</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>چرا این تاریخ؟</source>
        <translation>Why this date?</translation>
    </message>
    <message>
        <source>واگرد، تا پیش از ارسال به مرکز</source>
        <translation>Undo, until sent to the Center</translation>
    </message>
    <message>
        <source>مورد</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>فرستادن و رفتن به مورد بعد</source>
        <translation>Send and go on to the next case</translation>
    </message>
    <message>
        <source>جمله آماده در متن</source>
        <translation>Write a ready sentence</translation>
    </message>
    <message>
        <source>همه جمله‌های آماده</source>
        <translation>All ready sentences</translation>
    </message>
    <message>
        <source>عودت ارجاع</source>
        <translation>Return a referral</translation>
    </message>
    <message>
        <source>نامه هیأت</source>
        <translation>Board letter</translation>
    </message>
    <message>
        <source>افزودن شخص موضوع شکایت</source>
        <translation>Name one more</translation>
    </message>
    <message>
        <source>ثبت بدون کد ملی، اصلاح مشخصات متقاضی؛ در مورد محرمانه: درخواست توضیح</source>
        <translation>Registering without national number, correcting the applicant; in a sealed case: ask for an explanation</translation>
    </message>
    <message>
        <source>اطلاع‌رسانی به متقاضی</source>
        <translation>Telling the applicant</translation>
    </message>
    <message>
        <source>نظر متقاضی</source>
        <translation>Applicant’s opinion</translation>
    </message>
    <message>
        <source>پی‌نوشت با امضا</source>
        <translation>Signed marginal note</translation>
    </message>
    <message>
        <source>رؤیت پی‌نوشت</source>
        <translation>Acknowledge the note</translation>
    </message>
    <message>
        <source>پاسخ پی‌نوشت</source>
        <translation>Answer the note</translation>
    </message>
    <message>
        <source>پذیرش ارجاع</source>
        <translation>Accept a referral</translation>
    </message>
    <message>
        <source>پاسخ به درخواست یا استعلام</source>
        <translation>Reply to a request or an inquiry</translation>
    </message>
    <message>
        <source>بازگرداندن پیش‌نویس به دفتر</source>
        <translation>Give the draft back to the office</translation>
    </message>
    <message>
        <source>پیش‌نویس دفتر: دیدن و فرستادن</source>
        <translation>The office&apos;s draft: see and send</translation>
    </message>
</context>
<context>
    <name>CaseText</name>
    <message>
        <source>مهلت امروز</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>%1 روز مانده</source>
        <translation>%1 d left</translation>
    </message>
    <message>
        <source>%1 روز گذشته</source>
        <translation>%1 d overdue</translation>
    </message>
    <message>
        <source>دیروز</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>%1 روز</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 روز و %2 ساعت</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 ساعت</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 ساعت و %2 دقیقه</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 دقیقه</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>کمتر از یک دقیقه</source>
        <translation>Less than a minute</translation>
    </message>
    <message>
        <source>%1، %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>اثر نداشت: هم‌زمان با آن اقدام دیگری ثبت شده بود</source>
        <translation>No effect: another action was recorded at the same time</translation>
    </message>
    <message>
        <source>اثر نداشت: در آن زمان حق این اقدام را نداشت</source>
        <translation>No effect: not entitled to this action at that time</translation>
    </message>
    <message>
        <source>اثر نداشت: مرکز آن را نپذیرفت و بررسی می‌کند</source>
        <translation>No effect: the Center did not accept it and is reviewing it</translation>
    </message>
    <message>
        <source>اثر نداشت: پیش از ارسال واگرد شد</source>
        <translation>No effect: undone before sending</translation>
    </message>
    <message>
        <source>اثر نداشت: متن آن پاک شده است</source>
        <translation>No effect: its text was erased</translation>
    </message>
    <message>
        <source>زمان پاسخ نهایی اعلام نشده است.</source>
        <translation>No final answer time was announced.</translation>
    </message>
    <message>
        <source>مراجعه بعدی: %1</source>
        <translation>Next visit: %1</translation>
    </message>
    <message>
        <source>پاسخ نهایی تا %1</source>
        <translation>Final answer by %1</translation>
    </message>
    <message>
        <source>اثر ندارد: در رفع تعارض، اقدام هم‌زمان دیگر برگزیده شد</source>
        <translation>No effect: when the conflict was resolved, the other act of the same time was chosen</translation>
    </message>
    <message>
        <source>%1، به جای %2، %3</source>
        <translation>%1, acting for %2, %3</translation>
    </message>
    <message>
        <source>پی‌نوشت رئیس‌جمهور</source>
        <translation>President&apos;s marginal note</translation>
    </message>
    <message>
        <source>پی‌نوشت دست‌نویس</source>
        <translation>Handwritten marginal note</translation>
    </message>
    <message>
        <source>پی‌نوشت صوتی</source>
        <translation>Dictated marginal note</translation>
    </message>
    <message>
        <source>پی‌نوشت</source>
        <translation>Marginal note</translation>
    </message>
</context>
<context>
    <name>CustodyText</name>
    <message>
        <source>رونوشت</source>
        <translation>copy</translation>
    </message>
    <message>
        <source>درخواست اقدام</source>
        <translation>task</translation>
    </message>
    <message>
        <source>استعلام</source>
        <translation>inquiry</translation>
    </message>
    <message>
        <source>پس گرفته شد</source>
        <translation>recalled</translation>
    </message>
    <message>
        <source>عودت داد</source>
        <translation>returned it</translation>
    </message>
    <message>
        <source>پاسخ داد</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>پذیرفته</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>اکنون %1</source>
        <translation>%1 so far</translation>
    </message>
    <message>
        <source>از %1</source>
        <translation>Since %1</translation>
    </message>
    <message>
        <source>دید: %1</source>
        <translation>Seen %1</translation>
    </message>
    <message>
        <source>هنوز ندیده</source>
        <translation>Not seen yet</translation>
    </message>
    <message>
        <source>اقدام: %1</source>
        <translation>Acted %1</translation>
    </message>
    <message>
        <source>هنوز اقدام نکرده</source>
        <translation>Not acted yet</translation>
    </message>
    <message>
        <source>مهلت: %1</source>
        <translation>Due %1</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>میزبان</source>
        <translation>Mizban</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 روز</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 ساعت</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 دقیقه</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>چند لحظه</source>
        <translation>A few moments</translation>
    </message>
</context>
<context>
    <name>EmptyFolder</name>
    <message>
        <source>همه موردها را در پوشه «همه» ببینید؛ با کلید / نام پوشه را بنویسید.</source>
        <translation>See every case in the folder All; press / and type the name of a folder.</translation>
    </message>
    <message>
        <source>موردی در انتظار میز نیست.</source>
        <translation>No case is waiting for the desk.</translation>
    </message>
    <message>
        <source>درخواست یا شکایت مراجعه‌کننده را ثبت کنید.</source>
        <translation>Register the request or complaint of a visitor.</translation>
    </message>
    <message>
        <source>ثبت مورد تازه</source>
        <translation>Register a new case</translation>
    </message>
    <message>
        <source>موردی در انتظار شما نیست.</source>
        <translation>No case is waiting for you.</translation>
    </message>
    <message>
        <source>موردهایی که به شما ارجاع شود اینجا می‌آید.</source>
        <translation>Cases referred to you appear here.</translation>
    </message>
    <message>
        <source>هیچ موردی از مهلت نگذشته است.</source>
        <translation>No case is overdue.</translation>
    </message>
    <message>
        <source>موردهای در جریان را در پوشه «در دست اقدام» ببینید.</source>
        <translation>See the running cases in the folder In progress.</translation>
    </message>
    <message>
        <source>موردی با دستور یا پی‌نوشت نیست.</source>
        <translation>No case has an instruction or marginal note.</translation>
    </message>
    <message>
        <source>مورد محرمانه‌ای نزد شما نیست.</source>
        <translation>You hold no sealed case.</translation>
    </message>
    <message>
        <source>پیش‌نویسی نیست.</source>
        <translation>There are no drafts.</translation>
    </message>
    <message>
        <source>مورد نیمه‌کاره خودبه‌خود اینجا نگه داشته می‌شود.</source>
        <translation>Unfinished cases are kept here automatically.</translation>
    </message>
    <message>
        <source>موردی به دیگران ارجاع نشده است.</source>
        <translation>No case has been referred to others.</translation>
    </message>
    <message>
        <source>برای ارجاع، مورد را باز کنید و کلید R را بزنید.</source>
        <translation>To refer, open a case and press R.</translation>
    </message>
    <message>
        <source>موردی پاسخ داده نشده است.</source>
        <translation>No case has been answered.</translation>
    </message>
    <message>
        <source>برای پاسخ، مورد را باز کنید و کلید A را بزنید.</source>
        <translation>To answer, open a case and press A.</translation>
    </message>
    <message>
        <source>این کارتابل هنوز خالی است.</source>
        <translation>This cartable is still empty.</translation>
    </message>
    <message>
        <source>نخستین مورد را ثبت کنید.</source>
        <translation>Register the first case.</translation>
    </message>
    <message>
        <source>پس از همگام‌سازی، موردهای شما اینجا می‌آید.</source>
        <translation>Your cases appear here after synchronising.</translation>
    </message>
    <message>
        <source>مورد بی‌پاسخی نزد مرکز نیست.</source>
        <translation>No case is without an answer.</translation>
    </message>
    <message>
        <source>پنج روز کاری پس از زمان پاسخ، مورد خودبه‌خود اینجا می‌آید.</source>
        <translation>Five working days after its final answer time a case comes here by itself.</translation>
    </message>
    <message>
        <source>موردی در انتظار جلسه یا مهلت نهایی نیست.</source>
        <translation>No case waits for a session or a final deadline.</translation>
    </message>
    <message>
        <source>تعارض را از پوشه «بی‌پاسخ‌ها» با کلید Q ثبت کنید.</source>
        <translation>Record a dispute from the folder “Without answer” with the key Q.</translation>
    </message>
    <message>
        <source>جلسه یا تصمیم در جریانی نیست.</source>
        <translation>No session or decision is open.</translation>
    </message>
    <message>
        <source>جلسه را از پوشه «تعارض‌ها» با کلید S تعیین کنید.</source>
        <translation>Call a session from the folder “Disputes” with the key S.</translation>
    </message>
    <message>
        <source>تصمیم اجرا نشده‌ای نیست.</source>
        <translation>No decision is non-compliant.</translation>
    </message>
    <message>
        <source>اعلام تخلف بی‌نتیجه‌ای نیست.</source>
        <translation>No misconduct referral is open.</translation>
    </message>
    <message>
        <source>در این پوشه موردی از این نوع نیست.</source>
        <translation>This folder has no case of this kind.</translation>
    </message>
    <message>
        <source>برای دیدن همه، «همه نوع‌ها» را برگزینید (Ctrl+T).</source>
        <translation>To see all, choose “All kinds” (Ctrl+T).</translation>
    </message>
    <message>
        <source>مورد تازه‌ای نرسیده است.</source>
        <translation>No new case has arrived.</translation>
    </message>
    <message>
        <source>موردی در دست اقدام شما نیست.</source>
        <translation>No case is in your hands.</translation>
    </message>
    <message>
        <source>آنچه پی‌نوشت یا دستوری برای شما دارد در پوشه «دارای دستور» است.</source>
        <translation>What carries a marginal note or an instruction for you is in the folder “Noted”.</translation>
    </message>
</context>
<context>
    <name>Envelope</name>
    <message>
        <source>شماره: %1</source>
        <translation>No.: %1</translation>
    </message>
    <message>
        <source>گیرنده: %1</source>
        <translation>To: %1</translation>
    </message>
    <message>
        <source>نشانی:</source>
        <translation>Address:</translation>
    </message>
    <message>
        <source>نشانی: %1،</source>
        <translation>Address: %1,</translation>
    </message>
    <message>
        <source>کد پستی:</source>
        <translation>Postal code:</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>شمار اشخاص و واحدها بیش از صد است؛ به‌جای تک‌تک اشخاص، واحد آنان را نام ببرید.</source>
        <translation>More than a hundred persons and units; name their unit instead of each person.</translation>
    </message>
    <message>
        <source>تنها شکایت، انتقاد و گزارش مردمی می‌تواند درباره یک مقام، میز یا دفتر باشد.</source>
        <translation>Only a complaint, a criticism or an observation report can be about an official, desk or office.</translation>
    </message>
    <message>
        <source>این سمت یا واحد در فهرست نیست؛ آن را از فهرست برگزینید یا نام شخص و واحد او را بنویسید.</source>
        <translation>This post or unit is not in the directory; choose it from the list, or write the person's name and unit.</translation>
    </message>
    <message>
        <source>هیچ مرجعی بیرون از اشخاص و واحدهای نام‌برده نمی‌ماند؛ نام‌ها را به طرف اصلی شکایت محدود کنید.</source>
        <translation>No handler outside the persons and units named is left; keep to those the complaint is really about.</translation>
    </message>
    <message>
        <source>این شکایت درباره شما یا واحد شماست و در این میز ثبت نمی‌شود؛ متقاضی را به میزی دیگر، تلفن ۱۱۱ یا سامانه سامد راهنمایی کنید.</source>
        <translation>This complaint is about you or your unit and is not registered at this desk; guide the applicant to another desk, to 111 or to Samad on the web.</translation>
    </message>
    <message>
        <source>به شکایت از مقام‌ها تنها مرجع آن رسیدگی می‌کند؛ «زمان پاسخ نهایی» یا «مراجعه بعدی» را برگزینید.</source>
        <translation>Only its handler deals with a complaint about officials; choose “final answer date” or “next visit”.</translation>
    </message>
    <message>
        <source>این مورد به کسی که از او شکایت شده یا همکار دفتر اوست ارجاع نمی‌شود.</source>
        <translation>This case is not referred to someone complained of, or to his office.</translation>
    </message>
    <message>
        <source>رسیدگی به مورد محرمانه واگذار نمی‌شود؛ تنها می‌توان آن را به مرجع بالاتر فرستاد.</source>
        <translation>A sealed case is not delegated; it can only be passed up to the next handler.</translation>
    </message>
    <message>
        <source>محتوای مورد محرمانه تنها برای مقام ناظرِ هم‌سطح یا بالاتر گشوده می‌شود؛ سمت دیگری را برگزینید.</source>
        <translation>The content of a sealed case is opened only to a supervisor at or above the handler&apos;s level; choose another post.</translation>
    </message>
    <message>
        <source>این مقام هم‌اکنون مورد را می‌بیند.</source>
        <translation>This official can read the case already.</translation>
    </message>
    <message>
        <source>چنین سمتی در فهرست نیست یا کسی آن را بر عهده ندارد؛ سمت مقام ناظر را از فهرست برگزینید.</source>
        <translation>There is no such post, or nobody holds it; choose the supervisor&apos;s post from the list.</translation>
    </message>
    <message>
        <source>سمت مقام ناظری را که محتوا برای او گشوده می‌شود بنویسید.</source>
        <translation>Write the post of the supervisor to whom the content is opened.</translation>
    </message>
    <message>
        <source>توضیح بیش از اندازه بلند است؛ آن را کوتاه کنید.</source>
        <translation>The explanation is too long; shorten it.</translation>
    </message>
    <message>
        <source>مرکز این اقدام را نپذیرفت، چون برای کسانی جز مرجع رسیدگی و ناظران آن بسته شده بود؛ برنامه و فهرست سمت‌ها را به‌روز کنید و دوباره انجام دهید.</source>
        <translation>The center did not take this act, because it was sealed to others than the handler and its supervisors; update the program and the list of posts, and do it again.</translation>
    </message>
    <message>
        <source>درخواست توضیح تنها برای کسی است که از او شکایت شده است.</source>
        <translation>A request for explanation goes only to someone complained of.</translation>
    </message>
    <message>
        <source>در درخواست توضیح شناسه پیگیری و نام متقاضی نوشته نمی‌شود؛ آن را از متن بردارید.</source>
        <translation>A request for explanation names neither tracking id nor applicant; take it out of the text.</translation>
    </message>
    <message>
        <source>مقدار واردشده درست نیست؛ آن را بررسی و اصلاح کنید.</source>
        <translation>The value is not valid; check and correct it.</translation>
    </message>
    <message>
        <source>این قسمت خالی است؛ آن را تکمیل کنید.</source>
        <translation>This field is empty; fill it in.</translation>
    </message>
    <message>
        <source>چنین قسمتی برای این نوع مورد وجود ندارد؛ آن را بردارید.</source>
        <translation>There is no such field for this kind of case; remove it.</translation>
    </message>
    <message>
        <source>بیش از اندازه مجاز است؛ آن را کوتاه‌تر یا کوچک‌تر کنید. آنچه نوشته‌اید سر جای خود است.</source>
        <translation>Over the limit; make it shorter or smaller. What you wrote is still in place.</translation>
    </message>
    <message>
        <source>پرونده خالی است (صفر بایت)؛ پرونده درست را برگزینید.</source>
        <translation>The file is empty (zero bytes); choose the right file.</translation>
    </message>
    <message>
        <source>پرونده پیدا نشد یا خواندنی نیست؛ مسیر و دسترسی آن را بررسی کنید.</source>
        <translation>The file was not found or cannot be read; check its path and permissions.</translation>
    </message>
    <message>
        <source>شما اجازه این کار را ندارید.</source>
        <translation>You are not permitted to do this.</translation>
    </message>
    <message>
        <source>این مورد اکنون در اختیار شما نیست؛ تنها دارنده آن می‌تواند اقدام کند.</source>
        <translation>You do not hold this case now; only its holder may act on it.</translation>
    </message>
    <message>
        <source>این موضوع در شرح وظایف این دستگاه نیست؛ متقاضی را به میز دستگاه مربوط راهنمایی کنید.</source>
        <translation>This subject is outside the duties of this agency; guide the applicant to the desk of the agency concerned.</translation>
    </message>
    <message>
        <source>پیدا نشد؛ آن را بررسی و دوباره وارد کنید.</source>
        <translation>Not found; check and enter it again.</translation>
    </message>
    <message>
        <source>این کار پیش‌تر انجام شده یا از پیش موجود است.</source>
        <translation>This was done earlier or already exists.</translation>
    </message>
    <message>
        <source>با وضعیت موجود ناسازگار است؛ چیزی تغییر نکرد.</source>
        <translation>This conflicts with what is there; nothing was changed.</translation>
    </message>
    <message>
        <source>گذرواژه درست نیست؛ صفحه‌کلید و حروف بزرگ را بررسی و دوباره وارد کنید.</source>
        <translation>The password is wrong; check the keyboard and Caps Lock and enter it again.</translation>
    </message>
    <message>
        <source>این پرونده جایگاه میزبان نیست؛ پرونده دیگری برگزینید. پرونده دست نخورد.</source>
        <translation>This file is not a Mizban seat; choose another file. The file was not touched.</translation>
    </message>
    <message>
        <source>جایگاه هم‌اکنون در برنامه دیگری باز است؛ نخست آن را ببندید.</source>
        <translation>The seat is open in another program; close it there first.</translation>
    </message>
    <message>
        <source>باز نشد؛ وجود پرونده یا پوشه و اجازه دسترسی به آن را بررسی کنید.</source>
        <translation>Could not be opened; check that the file or folder exists and that you have access to it.</translation>
    </message>
    <message>
        <source>با نسخه تازه‌تری از برنامه ساخته شده است؛ برنامه را به‌روز کنید.</source>
        <translation>Made by a newer version of the program; update the program.</translation>
    </message>
    <message>
        <source>دیسک پر است و ذخیره نشد. نوشته شما روی صفحه مانده است؛ جا باز کنید و دوباره ذخیره کنید.</source>
        <translation>The disk is full and nothing was saved. Your text is still on the screen; free some space and save again.</translation>
    </message>
    <message>
        <source>نوشتن روی دیسک شکست خورد. آنچه پیش‌تر ذخیره شده سالم است؛ برنامه را ببندید و دیسک را بررسی کنید.</source>
        <translation>Writing to the disk failed. What was saved earlier is intact; close the program and check the disk.</translation>
    </message>
    <message>
        <source>اطلاعات ذخیره‌شده آسیب دیده است؛ چیزی پاک نشد. با پشتیبانی تماس بگیرید.</source>
        <translation>The stored data is damaged; nothing was deleted. Contact support.</translation>
    </message>
    <message>
        <source>ارتباط با مرکز برقرار نشد. کار را ادامه دهید؛ با وصل شدن شبکه ارسال خواهد شد.</source>
        <translation>The Center could not be reached. Carry on; it will be sent once the network is back.</translation>
    </message>
    <message>
        <source>هویت مرکز تأیید نشد و چیزی ارسال نشد؛ نشانی و گواهی مرکز را با مدیر سامانه بررسی کنید.</source>
        <translation>The identity of the Center was not verified and nothing was sent; check the address and certificate of the Center with the administrator.</translation>
    </message>
    <message>
        <source>داده دریافتی خوانا نبود و کنار گذاشته شد؛ چیزی از دست نرفت.</source>
        <translation>The data received could not be read and was set aside; nothing was lost.</translation>
    </message>
    <message>
        <source>امضا معتبر نیست؛ داده پذیرفته نشد.</source>
        <translation>The signature is not valid; the data was not accepted.</translation>
    </message>
    <message>
        <source>سابقه مرکز با آنچه این جایگاه دارد نمی‌خواند؛ چیزی پاک یا جایگزین نشد. با مدیر سامانه تماس بگیرید.</source>
        <translation>The history at the Center does not match that of this seat; nothing was deleted or replaced. Contact the administrator.</translation>
    </message>
    <message>
        <source>مرکز این درخواست را نپذیرفت.</source>
        <translation>The Center did not accept this request.</translation>
    </message>
    <message>
        <source>مرکز یا پرونده سرگرم است؛ کمی بعد دوباره کوشش می‌شود.</source>
        <translation>The Center or the file is busy; another attempt follows shortly.</translation>
    </message>
    <message>
        <source>خطای داخلی برنامه؛ چیزی از دست نرفت. اگر تکرار شد به پشتیبانی خبر دهید.</source>
        <translation>Internal error of the program; nothing was lost. Tell support if it happens again.</translation>
    </message>
    <message>
        <source>کد ملی وارد نشده است؛ بدون کد ملی این مورد ثبت نمی‌شود.</source>
        <translation>No national number was entered; this case cannot be registered without one.</translation>
    </message>
    <message>
        <source>کد ملی درست نیست؛ ده رقم کارت ملی را بررسی و دوباره وارد کنید.</source>
        <translation>The national number is not valid; check the ten digits of the national card and enter them again.</translation>
    </message>
    <message>
        <source>نتیجه برای متقاضی روشن نیست؛ «انجام شد»، «مراجعه بعدی» یا «زمان پاسخ نهایی» را برگزینید.</source>
        <translation>The outcome for the applicant is missing; choose &quot;Done&quot;, &quot;Next visit&quot; or &quot;Final answer time&quot;.</translation>
    </message>
    <message>
        <source>گذرواژه کوتاه است؛ دست‌کم ۸ نویسه وارد کنید.</source>
        <translation>The password is too short; enter at least 8 characters.</translation>
    </message>
    <message>
        <source>شناسه پیگیری درست نیست؛ پانزده رقم روی رسید را بررسی کنید.</source>
        <translation>The tracking id is not valid; check the fifteen digits on the receipt.</translation>
    </message>
    <message>
        <source>کد یک‌بارمصرف پذیرفته نشد؛ شاید نادرست، به‌کاررفته یا منقضی است. کد تازه بگیرید.</source>
        <translation>The one-time code was not accepted; it may be wrong, used or expired. Ask for a new one.</translation>
    </message>
    <message>
        <source>پرونده‌ای با این نام هست و دست نخورد؛ برای پشتیبان نام دیگری بدهید.</source>
        <translation>There is a file of this name, which was not touched; give the backup another name.</translation>
    </message>
    <message>
        <source>این پرونده پشتیبان جایگاه نیست؛ پرونده‌ای را برگزینید که پشتیبان‌گیری آن را ساخته است.</source>
        <translation>This file is not a backup of a seat; choose one that a backup has made.</translation>
    </message>
    <message>
        <source>پشتیبان آسیب دیده است و چیزی از آن بازیابی نشد؛ نسخه دیگری از پشتیبان را به کار ببرید.</source>
        <translation>The backup is damaged and nothing was restored from it; use another copy of the backup.</translation>
    </message>
    <message>
        <source>جایگاه بازیابی‌شده باید از نو در مرکز ثبت شود؛ کد یک‌بارمصرف تازه‌ای برای همین جایگاه بگیرید و با آن دوباره بازیابی کنید. پشتیبان دست نخورد.</source>
        <translation>A restored seat has to be enrolled at the center again; ask for a new one-time code for this seat and restore with it. The backup was not touched.</translation>
    </message>
    <message>
        <source>کد یک‌بارمصرف برای جایگاه یا شخص دیگری است؛ کدی برای همین جایگاه بگیرید. پشتیبان دست نخورد.</source>
        <translation>The one-time code is for another seat or person; ask for one for this seat. The backup was not touched.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>در وضعیت کنونی مورد، این کار امکان‌پذیر نیست.</source>
        <translation>This cannot be done in the present status of the case.</translation>
    </message>
    <message>
        <source>دسترسی این رایانه لغو شده است؛ با مدیر سامانه تماس بگیرید. اطلاعات ثبت‌شده سر جای خود است.</source>
        <translation>The access of this machine has been revoked; contact the administrator. What was registered is still in place.</translation>
    </message>
    <message>
        <source>زنجیره این رایانه دوشاخه شده و ارسال متوقف است؛ محتوا نگه داشته شده. با مدیر سامانه تماس بگیرید.</source>
        <translation>The chain of this machine has forked and sending has stopped; its content is kept. Contact the administrator.</translation>
    </message>
    <message>
        <source>شکایت بی‌نام ثبت نمی‌شود؛ کد ملی را وارد کنید یا آن را به‌صورت «گزارش مردمی» ثبت کنید.</source>
        <translation>An anonymous complaint is not registered; enter the national number, or register it as an observation report.</translation>
    </message>
    <message>
        <source>در مرکز، نخست متقاضی را به سامانه سامد و تلفن ۱۱۱ راهنمایی کنید؛ اگر بر ثبت نامه پافشاری کرد، آن را نشان بزنید و ثبت کنید.</source>
        <translation>At the Center, first guide the person to Samad and to 111; if he insists on handing in the letter, mark that and register it.</translation>
    </message>
    <message>
        <source>درخواست در مرکز پاسخ داده نمی‌شود؛ متقاضی را راهنمایی کنید یا مورد را ارجاع دهید.</source>
        <translation>Requests are not answered at the Center; guide the applicant or refer the case.</translation>
    </message>
    <message>
        <source>این مورد از آغاز در اختیار مرکز است و در این میز «انجام شد» ندارد؛ «زمان پاسخ نهایی» یا «مراجعه بعدی» را برگزینید.</source>
        <translation>The Center holds this case from the start, so it cannot be Done at this desk; choose Final answer time or Next visit.</translation>
    </message>
    <message>
        <source>طرح بدون پیوست ثبت نمی‌شود؛ متن کامل طرح را پیوست کنید.</source>
        <translation>A plan is not registered without attachments; attach its full text.</translation>
    </message>
    <message>
        <source>پیوست ابراز احساسات متن، تصویر یا صداست؛ پرونده‌های دیگر را بردارید.</source>
        <translation>A sentiment's attachments are text, image or audio; remove other files.</translation>
    </message>
    <message>
        <source>این خدمت در فهرست خدمات این میز نیست؛ خدمتی از فهرست همین میز برگزینید.</source>
        <translation>This service is not in the desk's catalogue; choose one of this desk's own.</translation>
    </message>
    <message>
        <source>اثر مورد انتظار روشن نیست؛ دست‌کم یکی از گزینه‌های اثر را برگزینید.</source>
        <translation>The expected effect is missing; choose at least one of the effects.</translation>
    </message>
    <message>
        <source>زمان پاسخ نهایی از مهلت مقرر دیرتر است؛ تاریخی زودتر برگزینید یا آن را خالی بگذارید.</source>
        <translation>The final answer time is later than the deadline; choose an earlier date or leave it empty.</translation>
    </message>
    <message>
        <source>این مورد هم‌اکنون نزد همین گیرنده است؛ گیرنده دیگری برگزینید.</source>
        <translation>This recipient holds the case already; choose another one.</translation>
    </message>
    <message>
        <source>در فهرست رونوشت، گیرنده اصلی، دارنده کنونی یا نامی تکراری هست؛ آن را بردارید.</source>
        <translation>The copies name the main recipient, the present holder or somebody twice; remove that one.</translation>
    </message>
    <message>
        <source>یکی از گیرندگان رونوشت پیدا نشد؛ نام یا کد او را بررسی کنید.</source>
        <translation>One of the recipients of copies was not found; check the name or code.</translation>
    </message>
    <message>
        <source>این مورد پیش‌تر نزد همین گیرنده بوده است؛ در دستور بنویسید چرا دوباره به او می‌رود.</source>
        <translation>This recipient had the case before; write in the instruction why it goes there again.</translation>
    </message>
    <message>
        <source>همین دستور پیش‌تر به همین گیرنده رفته است؛ بنویسید این بار چه کار دیگری از او می‌خواهید.</source>
        <translation>The same instruction went to this recipient before; write what else you ask for this time.</translation>
    </message>
    <message>
        <source>علت عودت نوشته نشده است؛ بنویسید چرا این موضوع در شرح وظایف شما نیست.</source>
        <translation>The reason for returning is missing; write why the matter is not among your duties.</translation>
    </message>
    <message>
        <source>این موضوع در شرح وظایف دستگاه شماست و عودت داده نمی‌شود؛ پاسخ دهید یا با دستور روشن ارجاع دهید.</source>
        <translation>The matter is among the duties of your agency and is not returned; answer it, or refer it with a clear instruction.</translation>
    </message>
    <message>
        <source>این مورد یک بار عودت داده شده است؛ عودت دوم تنها به مرکز می‌رود.</source>
        <translation>The case was returned once; a second return goes to the Center only.</translation>
    </message>
    <message>
        <source>تنها ارجاعی که تازه رسیده و هنوز پذیرفته یا اقدام نشده است عودت داده می‌شود.</source>
        <translation>Only a referral that has just come and was neither accepted nor acted upon can be returned.</translation>
    </message>
    <message>
        <source>این ارجاع پیش‌تر پذیرفته شده است.</source>
        <translation>This referral was accepted before.</translation>
    </message>
    <message>
        <source>گیرنده این ارجاع را دیده است و دیگر پس گرفته نمی‌شود؛ با او هماهنگ کنید.</source>
        <translation>The recipient has seen this referral, so it can no longer be recalled; speak with the recipient.</translation>
    </message>
    <message>
        <source>تنها کسی که مورد را ارجاع داده است می‌تواند آن را پس بگیرد.</source>
        <translation>Only whoever referred the case can recall it.</translation>
    </message>
    <message>
        <source>ارجاعی در راه نیست که پس گرفته شود.</source>
        <translation>There is no referral under way to recall.</translation>
    </message>
    <message>
        <source>متقاضی بی هماهنگی جایی فرستاده نمی‌شود؛ بنویسید با چه کسی هماهنگ شده است.</source>
        <translation>Nobody is sent anywhere uncoordinated; write with whom it was arranged.</translation>
    </message>
    <message>
        <source>زمان مراجعه متقاضی روشن نیست؛ روز هماهنگ‌شده را وارد کنید.</source>
        <translation>The time of the visit is not clear; enter the day that was arranged.</translation>
    </message>
    <message>
        <source>ساعت مراجعه درست نیست؛ آن را مانند ۱۰:۳۰ بنویسید.</source>
        <translation>The hour of the visit is not right; write it like 10:30.</translation>
    </message>
    <message>
        <source>بنویسید چرا متقاضی باید خودش مراجعه کند.</source>
        <translation>Write why the applicant has to go in person.</translation>
    </message>
    <message>
        <source>این متن به متقاضی نمی‌گوید چه شد؛ بنویسید چه کاری، کجا و با چه نتیجه‌ای انجام شد.</source>
        <translation>This text does not tell the applicant what happened; write what was done, where and with what result.</translation>
    </message>
    <message>
        <source>متقاضی با این متن تنها جای دیگری فرستاده می‌شود؛ نتیجه را بنویسید، یا مورد را ارجاع دهید.</source>
        <translation>This text only sends the applicant elsewhere; write the result, or refer the case.</translation>
    </message>
    <message>
        <source>دلیل انجام نشدن نوشته نشده است؛ آن را تکمیل کنید.</source>
        <translation>The reason why it was not done is missing; fill it in.</translation>
    </message>
    <message>
        <source>هنوز پاسخی ثبت نشده است؛ نخست پاسخ را ثبت کنید.</source>
        <translation>There is no answer yet; record the answer first.</translation>
    </message>
    <message>
        <source>مهلت سی‌روزه اعتراض گذشته است؛ اگر خواسته‌ای مانده، مورد تازه‌ای ثبت کنید.</source>
        <translation>The thirty days for an objection have passed; if something remains to be asked, register a new case.</translation>
    </message>
    <message>
        <source>مهلت انجام گذشته است؛ روزی پس از امروز را وارد کنید.</source>
        <translation>The due date has passed; enter a day after today.</translation>
    </message>
    <message>
        <source>زمان تحویل در آینده است؛ زمان واقعی تحویل را وارد کنید.</source>
        <translation>The time of delivery lies in the future; enter the actual time.</translation>
    </message>
    <message>
        <source>جبران خسارت تنها در پاسخ شکایت ثبت می‌شود؛ آن را بردارید.</source>
        <translation>Compensation belongs to the answer to a complaint only; remove it.</translation>
    </message>
    <message>
        <source>بی احراز قصور، خسارتی تعیین یا پرداخت نمی‌شود؛ قصور یا مبلغ را اصلاح کنید.</source>
        <translation>Without a fault found nothing is awarded or paid; correct the fault or the amount.</translation>
    </message>
    <message>
        <source>گواهی امضای شما هنوز نرسیده است؛ یک بار همگام کنید و دوباره بفرستید.</source>
        <translation>Your signing certificate has not arrived yet; sync once and send again.</translation>
    </message>
    <message>
        <source>امضای استعلام با متن یا فرستنده آن نمی‌خواند؛ پذیرفته نشد.</source>
        <translation>The signature of the inquiry does not fit its text or sender; it was not accepted.</translation>
    </message>
    <message>
        <source>چنین اقدامی در تعارض نیست؛ یکی از دو اقدام هم‌زمان را برگزینید.</source>
        <translation>No such act stands in conflict; choose one of the acts made at once.</translation>
    </message>
    <message>
        <source>بنویسید چرا این اقدام برگزیده شد.</source>
        <translation>Write why this act was chosen.</translation>
    </message>
    <message>
        <source>کار بر پایه اقدام دیگر پیش رفته است؛ تنها همان را می‌توان تأیید کرد.</source>
        <translation>The case went on from the other act; only that one can be confirmed.</translation>
    </message>
    <message>
        <source>تعارضی باز نیست.</source>
        <translation>No conflict is open.</translation>
    </message>
    <message>
        <source>رفع تعارض با دارنده مورد یا مسئول بالاتر اوست.</source>
        <translation>The holder of the case or the official above resolves the conflict.</translation>
    </message>
    <message>
        <source>«%1» نوع مورد نیست؛ مانند «نوع:شکایت» یا «نوع:درخواست» بنویسید.</source>
        <translation>“%1” is no kind of case; write for example kind:Complaint or kind:Request.</translation>
    </message>
    <message>
        <source>«%1» وضعیت مورد نیست؛ مانند «وضعیت:باز» یا «وضعیت:مختومه» بنویسید.</source>
        <translation>“%1” is no state of a case; write for example status:open or status:closed.</translation>
    </message>
    <message>
        <source>«%1» تاریخ درستی نیست؛ مانند «از:۱۴۰۵/۰۲/۳۱» بنویسید.</source>
        <translation>“%1” is no date; write for example from:1405/02/31.</translation>
    </message>
    <message>
        <source>«%1» تاریخ درستی نیست؛ مانند «تا:۱۴۰۵/۰۲/۳۱» بنویسید.</source>
        <translation>“%1” is no date; write for example to:1405/02/31.</translation>
    </message>
    <message>
        <source>دارنده‌ای با نام «%1» در فهرست نیست؛ بخشی از نام سمت یا میز را بنویسید.</source>
        <translation>No holder called “%1” is in the directory; write part of the name of a post or desk.</translation>
    </message>
    <message>
        <source>«%1» شماره نیست؛ پس از «شماره:» تنها رقم بنویسید.</source>
        <translation>“%1” is no number; write only digits after number:.</translation>
    </message>
    <message>
        <source>یک مورد را نمی‌توان به خودش پیوند داد؛ شناسه مورد دیگر را بنویسید.</source>
        <translation>A case cannot be linked to itself; enter the tracking id of the other case.</translation>
    </message>
    <message>
        <source>این مورد پیش‌تر به مورد دیگری پیوند خورده است؛ نخست آن پیوند را بردارید.</source>
        <translation>This case is linked to another one already; remove that link first.</translation>
    </message>
    <message>
        <source>چنین پیوندی ممکن نیست: مورد باطل یا در دست بررسی مرکز است، یا پیوندی ندارد.</source>
        <translation>Such a link is not possible: the case is void or under review, or has no link.</translation>
    </message>
    <message>
        <source>تنها درخواستی که نزد دستگاه استانی و بیرون از اختیارات استان است به وزارتخانه یا سازمان فرستاده می‌شود؛ شکایت و موردهای دیگر را همان دستگاه پاسخ می‌دهد.</source>
        <translation>Only a request that a provincial agency holds and that lies beyond the province's powers goes to the ministry; complaints and other cases are answered where they are.</translation>
    </message>
    <message>
        <source>این درخواست پیش‌تر به سطح بالاتر فرستاده شده است.</source>
        <translation>This request has been escalated already.</translation>
    </message>
    <message>
        <source>مبلغ اعتبار لازم را به ریال وارد کنید.</source>
        <translation>Enter the amount of credit needed, in rials.</translation>
    </message>
    <message>
        <source>مبلغ را به ریال و تنها برای نیاز به اعتبار وارد کنید؛ مجوز مبلغ ندارد.</source>
        <translation>Enter the amount in rials and only where credit is needed; a permit has none.</translation>
    </message>
    <message>
        <source>زمان پاسخ یک بار تمدید شده است و دوباره تمدید نمی‌شود.</source>
        <translation>The final answer time has been extended once and is not extended again.</translation>
    </message>
    <message>
        <source>زمان پاسخ را تنها مقام مافوق دارنده تمدید می‌کند؛ از او درخواست تمدید کنید.</source>
        <translation>Only the holder's superior extends the final answer time; ask him for an extension.</translation>
    </message>
    <message>
        <source>زمان تازه باید پس از زمان کنونی پاسخ باشد؛ روز دیرتری برگزینید.</source>
        <translation>The new time must lie after the present one; choose a later day.</translation>
    </message>
    <message>
        <source>این کار با مرکز ارتباطات مردمی است، برای موردی که در فهرست بی‌پاسخ‌ها آمده باشد.</source>
        <translation>This is for the Center, on a case in its list of cases without an answer.</translation>
    </message>
    <message>
        <source>جلسه حل مسئله تنها برای درخواست و شکایت است.</source>
        <translation>Problem-solving sessions are for requests and complaints only.</translation>
    </message>
    <message>
        <source>وجود یا نبود تعارض پیش‌تر ثبت شده است.</source>
        <translation>Whether there is a dispute has been recorded already.</translation>
    </message>
    <message>
        <source>نخست وجود یا نبود تعارض را ثبت کنید؛ بدون تعارض، جلسه پس از پایان مهلت نهایی است.</source>
        <translation>Record first whether there is a dispute; without one the session comes after the final deadline.</translation>
    </message>
    <message>
        <source>مهلت نهایی از یک تا پنج روز کاری است.</source>
        <translation>A final deadline has one to five working days.</translation>
    </message>
    <message>
        <source>زمان جلسه باید در آینده و تا ده روز کاری پس از ثبت تعارض باشد؛ زمان دیگری برگزینید.</source>
        <translation>A session lies in the future and within ten working days of the dispute; choose another time.</translation>
    </message>
    <message>
        <source>نماینده دستگاه مربوط باید به جلسه دعوت شود؛ سمت یا واحد او را بیفزایید.</source>
        <translation>The representative of the agency concerned must be invited; add the post or unit.</translation>
    </message>
    <message>
        <source>جلسه حل مسئله هنوز برگزار نشده است؛ پس از آن تصمیم را ثبت کنید.</source>
        <translation>The session has not been held yet; record the decision after it.</translation>
    </message>
    <message>
        <source>مهلت اجرای تصمیم باید در آینده باشد.</source>
        <translation>A decision is due in the future.</translation>
    </message>
    <message>
        <source>مستندات یا استنکاف این تصمیم پیش‌تر ثبت شده است.</source>
        <translation>Evidence or refusal of this decision has been recorded already.</translation>
    </message>
    <message>
        <source>تنها تصمیمی که اجرا نشده است به مرجع رسیدگی به تخلف اعلام می‌شود.</source>
        <translation>Only a decision that was not carried out is referred for misconduct.</translation>
    </message>
    <message>
        <source>اعلام یا نتیجه آن پیش‌تر ثبت شده است.</source>
        <translation>The referral or its result has been recorded already.</translation>
    </message>
    <message>
        <source>نام مرجع رسیدگی را وارد کنید.</source>
        <translation>Enter the name of the disciplinary body.</translation>
    </message>
    <message>
        <source>شماره نامه را وارد کنید.</source>
        <translation>Enter the number of the letter.</translation>
    </message>
    <message>
        <source>تاریخ نامه را وارد کنید.</source>
        <translation>Enter the date of the letter.</translation>
    </message>
    <message>
        <source>جدول مهلت‌ها کامل نیست؛ برای هر نوع و هر سطح روز کاری یا صفر بنویسید.</source>
        <translation>The table of deadlines is not complete; give working days or zero for every kind and level.</translation>
    </message>
    <message>
        <source>شماره نسخه باید یکی پس از آخرین نسخه باشد؛ آن را بردارید یا درست کنید.</source>
        <translation>The version must follow the newest one; leave it out or correct it.</translation>
    </message>
    <message>
        <source>از دو مورد هم‌موضوع، آن که زودتر ثبت شده است نگه داشته می‌شود؛ مورد دیرتر را در آن ادغام کنید.</source>
        <translation>Of two cases about one matter the one registered first is kept; merge the later one into it.</translation>
    </message>
    <message>
        <source>این مورد ادغام شده است یا ادغامی ندارد که برگردد؛ وضعیت آن را ببینید.</source>
        <translation>The case is merged, or there is no merge to take back; look at its status.</translation>
    </message>
    <message>
        <source>مورد محرمانه با مورد دیگری ادغام نمی‌شود.</source>
        <translation>A sealed case is not merged into another one.</translation>
    </message>
    <message>
        <source>مهلت متقاضی گذشته است؛ روزی پس از امروز وارد کنید.</source>
        <translation>That day is over; enter a day after today.</translation>
    </message>
    <message>
        <source>نمره نظرسنجی از ۱ تا ۵ است.</source>
        <translation>The score of a survey is 1 to 5.</translation>
    </message>
    <message>
        <source>هنوز پاسخی نیست که درباره آن نظر پرسیده شود.</source>
        <translation>There is no answer yet to ask an opinion about.</translation>
    </message>
    <message>
        <source>متقاضی ناشناس است؛ نه خبری به او داده می‌شود و نه نظری از او پرسیده می‌شود.</source>
        <translation>The applicant is anonymous: he is neither told nor asked anything.</translation>
    </message>
    <message>
        <source>اقدامی نمانده است که به متقاضی اطلاع داده شود؛ همه را می‌داند.</source>
        <translation>There is no step left to tell the applicant of; he knows them all.</translation>
    </message>
    <message>
        <source>این اطلاع‌رسانی همین حالا ثبت شده است و دوباره ثبت نمی‌شود.</source>
        <translation>This notice has just been recorded and is not recorded again.</translation>
    </message>
    <message>
        <source>بنویسید چرا خبر به متقاضی نرسید.</source>
        <translation>Say why the applicant could not be reached.</translation>
    </message>
    <message>
        <source>موردی با این شناسه و رمز یا کد ملی پیدا نشد؛ هر دو را از روی رسید بررسی کنید.</source>
        <translation>No case with this tracking id and code or national number; check both on the receipt.</translation>
    </message>
    <message>
        <source>این شناسه پس از چند رمز نادرست تا یک ربع بسته است؛ سپس دوباره بپرسید.</source>
        <translation>This id is locked for a quarter of an hour after several wrong codes; ask again then.</translation>
    </message>
    <message>
        <source>ثبت بدون کد ملی را تنها مسئول همین میز می‌پذیرد؛ سمت او را بنویسید یا خالی بگذارید.</source>
        <translation>Only this desk's responsible accepts a registration without a national number; name that post or leave it empty.</translation>
    </message>
    <message>
        <source>هویت متقاضی خارج از کشور هنوز احراز نشده است؛ تا احراز هویت در موردی از او، خدمت تحویل نمی‌شود.</source>
        <translation>The identity of the applicant abroad is not verified yet; until it is, in a case of theirs, no service is delivered.</translation>
    </message>
    <message>
        <source>ثبت بدون کد ملی برای این متقاضی هنوز پذیرفته نشده است؛ تا مسئول میز در موردی از او نپذیرد، خدمت تحویل نمی‌شود.</source>
        <translation>Registering this applicant without a national number is not accepted yet; until the desk's responsible accepts it in a case of theirs, no service is delivered.</translation>
    </message>
    <message>
        <source>نتیجه احراز هویت را تنها مرکز ثبت می‌کند.</source>
        <translation>Only the center records the result of an identity check.</translation>
    </message>
    <message>
        <source>درباره ثبت بدون کد ملی تنها مسئول میز، با سمت خودش، تصمیم می‌گیرد.</source>
        <translation>Only the desk's responsible, acting for that post, decides on a registration without a national number.</translation>
    </message>
    <message>
        <source>درباره ثبت بدون کد ملی این مورد پیش‌تر تصمیم گرفته شده است.</source>
        <translation>The registration of this case without a national number was decided on already.</translation>
    </message>
    <message>
        <source>در این مورد، ثبت بدون کد ملی درخواست نشده است.</source>
        <translation>No registration without a national number was asked for in this case.</translation>
    </message>
    <message>
        <source>علت نپذیرفتن نوشته نشده است؛ بنویسید متقاضی چه مدرکی بیاورد.</source>
        <translation>The reason for refusing is missing; write which papers the applicant has to bring.</translation>
    </message>
    <message>
        <source>تصمیم روشن نیست؛ بپذیرید یا نپذیرید.</source>
        <translation>The decision is not clear; accept or refuse.</translation>
    </message>
    <message>
        <source>شماره بررسی‌شده، شماره متقاضی این مورد نیست؛ سطر را با مورد درست بفرستید.</source>
        <translation>The number that was checked is not that of this case's applicant; send the line with the right case.</translation>
    </message>
    <message>
        <source>هر ثبت یا اقدام تا %1 پیوست می‌پذیرد؛ پیوستی را بردارید یا چند صفحه را در یک PDF بیاورید.</source>
        <translation>A registration or act takes up to %1 attachments; remove one, or put several pages into one PDF.</translation>
    </message>
    <message>
        <source>%1 مگابایت</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 کیلوبایت</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 بایت</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>هر پیوست تا %1 می‌تواند باشد؛ آن را کوچک‌تر کنید یا با وضوح کمتر پویش کنید.</source>
        <translation>An attachment may have up to %1; make it smaller, or scan it with a lower resolution.</translation>
    </message>
    <message>
        <source>پیوست‌های یک ثبت یا اقدام روی هم تا %1 می‌توانند باشند؛ پیوستی را بردارید یا کوچک‌تر کنید.</source>
        <translation>The attachments of one registration or act may have up to %1 together; remove one or make it smaller.</translation>
    </message>
    <message>
        <source>این شخص یا واحد پیش‌تر نام برده شده است؛ شخص یا واحد دیگری را برگزینید.</source>
        <translation>This person or unit has been named already; choose another.</translation>
    </message>
    <message>
        <source>تنها شکایت، انتقاد و گزارش مردمی می‌تواند درباره یک مقام، میز یا دفتر باشد؛ شکایت درباره او را جداگانه ثبت کنید.</source>
        <translation>Only a complaint, criticism or report can be about an official, desk or office; register the complaint about him on its own.</translation>
    </message>
    <message>
        <source>این مورد مختومه، باطل یا ادغام شده است؛ نخست آن را بازگشایی کنید یا شکایت تازه‌ای ثبت کنید.</source>
        <translation>This case is closed, void or merged into another; reopen it first, or register a new complaint.</translation>
    </message>
    <message>
        <source>سابقه این مورد برای محرمانه شدن بیش از اندازه بزرگ است؛ شکایت درباره این شخص را جداگانه ثبت کنید.</source>
        <translation>What is known of this case is too much to be sealed; register the complaint about this person on its own.</translation>
    </message>
    <message>
        <source>تنها دارنده این مورد یا میزی که آن را ثبت کرده است می‌تواند شخص یا واحدی به آن بیفزاید.</source>
        <translation>Only the holder of this case, or the desk that registered it, can name a person or unit in it.</translation>
    </message>
    <message>
        <source>به جلسه درباره مورد محرمانه تنها کسانی دعوت می‌شوند که آن را می‌خوانند؛ مرجع رسیدگی را دعوت کنید یا نخست محتوا را برای مقام ناظر بگشایید.</source>
        <translation>Only those who read a sealed case are invited to a session about it; invite its handler, or share it with the supervisor first.</translation>
    </message>
    <message>
        <source>مسئول اجرای تصمیم درباره مورد محرمانه تنها کسی است که آن را می‌خواند؛ مرجع رسیدگی را برگزینید.</source>
        <translation>Only someone who reads a sealed case can be made to carry out a decision about it; choose its handler.</translation>
    </message>
    <message>
        <source>این مورد در همان هنگام به دست دیگری تغییر کرده بود و محرمانه نشد؛ سابقه تازه را ببینید و شخص را دوباره بیفزایید.</source>
        <translation>Somebody else had changed this case meanwhile, and it was not sealed; read what is new and name the person again.</translation>
    </message>
    <message>
        <source>مرکز افزودن این شخص را نپذیرفت و مورد محرمانه نشد؛ فهرست سمت‌ها را به‌روز کنید و دوباره بیفزایید.</source>
        <translation>The center did not accept this person, and the case was not sealed; bring the list of posts up to date and name him again.</translation>
    </message>
    <message>
        <source>تنها مرجع رسیدگی یا مرکز می‌تواند شخص یا واحدی به این مورد بیفزاید.</source>
        <translation>Only the handler or the Center can add a person or unit to this case.</translation>
    </message>
    <message>
        <source>این شخص نباید این مورد را بخواند؛ دسترسی تنها به مرجع رسیدگی، مرجع بالاتر و مرکز داده می‌شود.</source>
        <translation>This person must not read this case; access is given only to the handler, the next handler up and the Center.</translation>
    </message>
    <message>
        <source>این شخص هنوز جایگاه و کلید ندارد؛ پس از ثبت جایگاه او دوباره دسترسی بدهید.</source>
        <translation>This person has no seat and no key yet; give access again once his seat is enrolled.</translation>
    </message>
    <message>
        <source>این شخص به این مورد دسترسی دارد.</source>
        <translation>This person has access to this case.</translation>
    </message>
    <message>
        <source>تأیید فهرست کشیک را رئیس مرکز ثبت می‌کند؛ از او بخواهید.</source>
        <translation>The head of the Center records the approval of the list; ask him.</translation>
    </message>
    <message>
        <source>هیچ واحدی نام برده نشده است؛ دست‌کم یک واحد بنویسید.</source>
        <translation>No unit is named; give at least one.</translation>
    </message>
    <message>
        <source>واحدی دو بار در فهرست آمده است؛ یکی را بردارید.</source>
        <translation>A unit is on the list twice; take one out.</translation>
    </message>
    <message>
        <source>یکی از واحدهای فهرست پیدا نشد؛ کد آن را بررسی کنید.</source>
        <translation>One of the units was not found; check its code.</translation>
    </message>
    <message>
        <source>این فهرست در وضعیتی نیست که این کار بر آن انجام شود: نخست پیش‌نویس، سپس ارسال، آنگاه تأیید؛ واحد منحل‌شده نیز در فهرست نمی‌آید.</source>
        <translation>The list is not in a state for this: first draft, then submit, then approve; a dissolved unit cannot be on it.</translation>
    </message>
    <message>
        <source>پیش‌نویس تازه‌تری از فهرست هست؛ همان را بفرستید یا تأیید کنید.</source>
        <translation>A newer draft of the list is here; submit or approve that one.</translation>
    </message>
    <message>
        <source>این فهرست پیش‌تر به همین مرحله رسیده است.</source>
        <translation>The list has reached this stage already.</translation>
    </message>
    <message>
        <source>شماره نامه نوشته نشده است؛ آن را وارد کنید.</source>
        <translation>The number of the letter is missing; enter it.</translation>
    </message>
    <message>
        <source>ماه لوح درست نیست؛ آن را مانند ۱۴۰۵/۰۹ بنویسید.</source>
        <translation>The month of the roster is wrong; write it like 1405/09.</translation>
    </message>
    <message>
        <source>هیچ‌کس در لوح نیست؛ برای هر شب دست‌کم یک نفر بنویسید.</source>
        <translation>Nobody is on the roster; name somebody for each night.</translation>
    </message>
    <message>
        <source>شبی بیرون از ماه این لوح است؛ تاریخ آن را اصلاح کنید.</source>
        <translation>A night lies outside the month of this roster; correct its date.</translation>
    </message>
    <message>
        <source>نام یکی از افراد کشیک نوشته نشده است؛ آن را وارد کنید.</source>
        <translation>The name of somebody on duty is missing; enter it.</translation>
    </message>
    <message>
        <source>شماره تماس یکی از افراد کشیک نوشته نشده است؛ آن را وارد کنید.</source>
        <translation>The number of somebody on duty is missing; enter it.</translation>
    </message>
    <message>
        <source>شماره تماس یکی از افراد کشیک درست نیست؛ تنها رقم بنویسید.</source>
        <translation>The number of somebody on duty is wrong; write digits only.</translation>
    </message>
    <message>
        <source>شخصی با این کد در فهرست نیست؛ کد را اصلاح کنید یا تنها نام و شماره او را بنویسید.</source>
        <translation>No person has this code; correct it, or give name and number only.</translation>
    </message>
    <message>
        <source>یک نفر در یک شب دو بار در لوح کشیک آمده است، در همین لوح یا لوحی دیگر؛ کس دیگری برگزینید.</source>
        <translation>The same person is on duty twice in one night, on this roster or another; choose somebody else.</translation>
    </message>
    <message>
        <source>کسی که کنار می‌رود در این لوح نیست؛ شب و نام او را بررسی کنید.</source>
        <translation>Who goes is not on this roster; check the night and the name.</translation>
    </message>
    <message>
        <source>با این تغییر شبی بی کشیک می‌ماند؛ جانشین همان شب را بنویسید.</source>
        <translation>This change leaves a night without anybody; name a substitute for it.</translation>
    </message>
    <message>
        <source>این واحد در فهرست دستگاه‌های دارای کشیک شبانه نیست؛ لوح آن پذیرفته نمی‌شود. اگر باید باشد، از مرکز بخواهید.</source>
        <translation>This unit is not on the list of units on night duty; its roster is not taken. If it should be, ask the Center.</translation>
    </message>
    <message>
        <source>لوح این واحد را مسئول آن، مدیر شبانه، فرمانداری یا استانداری می‌فرستد.</source>
        <translation>The roster of this unit is sent by its responsible, its night manager, the county or the province.</translation>
    </message>
    <message>
        <source>این واحد منحل شده یا هنوز لوحی نفرستاده است؛ واحد درست را برگزینید.</source>
        <translation>The unit was dissolved or has sent no roster yet; choose the right one.</translation>
    </message>
    <message>
        <source>واحد یا لوح آن پیدا نشد؛ کد واحد و ماه را بررسی کنید.</source>
        <translation>The unit or its roster was not found; check code and month.</translation>
    </message>
    <message>
        <source>واحد نام برده نشده است؛ آن را برگزینید.</source>
        <translation>No unit is named; choose one.</translation>
    </message>
    <message>
        <source>لوح دیگری هم‌زمان فرستاده شده است؛ آن را ببینید و اگر لازم است تغییر دهید.</source>
        <translation>Another roster was sent at the same time; look at it and change it if needed.</translation>
    </message>
    <message>
        <source>شماره‌ای که گرفته شد نوشته نشده است؛ آن را وارد کنید.</source>
        <translation>The number that was called is missing; enter it.</translation>
    </message>
    <message>
        <source>شماره درست نیست؛ تنها رقم بنویسید.</source>
        <translation>The number is wrong; write digits only.</translation>
    </message>
    <message>
        <source>این نوبت پیش‌تر آغاز شده یا در دست خود شماست؛ کار را در همان ادامه دهید.</source>
        <translation>The shift has begun already or is yours; go on in it.</translation>
    </message>
    <message>
        <source>نوبت باز نیست یا نوبت پیشین تحویل نشده است؛ نوبت را آغاز کنید، یا نوبت مانده را با ذکر علت در دست بگیرید.</source>
        <translation>No shift is open, or an earlier one was not handed over; start the shift, or take the one left behind over with a reason.</translation>
    </message>
    <message>
        <source>این کار با مدیر شبانه همین واحد است.</source>
        <translation>This is for a night manager of the unit.</translation>
    </message>
    <message>
        <source>نوبت را تنها مدیر همان نوبت تحویل می‌دهد.</source>
        <translation>Only the manager of the shift hands it over.</translation>
    </message>
    <message>
        <source>دو مدیر این نوبت را آغاز کرده‌اند؛ نخست مشخص کنید کدام آغاز به شمار می‌آید.</source>
        <translation>Two managers started this shift; first settle whose start counts.</translation>
    </message>
    <message>
        <source>نوبت یا تحویل آن پیدا نشد؛ یک بار همگام کنید و دوباره ببینید.</source>
        <translation>The shift or its hand-over was not found; sync once and look again.</translation>
    </message>
    <message>
        <source>شماره بخش نوبت از ۱ تا ۹ است.</source>
        <translation>The part of the night is a number from 1 to 9.</translation>
    </message>
    <message>
        <source>تحویل‌گیرنده روشن نیست یا هنوز کلید امضا ندارد؛ کسی را برگزینید که جایگاهش ثبت شده باشد.</source>
        <translation>Who receives is not named or has no key of his own yet; choose somebody whose seat is enrolled.</translation>
    </message>
    <message>
        <source>گیرنده درست نیست؛ یک پست سازمانی دیگر برگزینید.</source>
        <translation>The recipient is wrong; choose another post.</translation>
    </message>
    <message>
        <source>کسی در این پست یا واحد نیست؛ گیرنده‌ای برگزینید که بر سر کار است.</source>
        <translation>Nobody is at this post or unit; choose somebody who is there.</translation>
    </message>
    <message>
        <source>نوبت به مدیر شبانه یا مسئول همین واحد تحویل می‌شود.</source>
        <translation>A shift is handed to a night manager or the responsible of the same unit.</translation>
    </message>
    <message>
        <source>این واحد منحل شده است؛ گیرنده دیگری برگزینید.</source>
        <translation>The unit was dissolved; choose another recipient.</translation>
    </message>
    <message>
        <source>درباره یکی از موردهای باز چیزی نوشته نشده است؛ برای هر مورد باز یک جمله بنویسید.</source>
        <translation>Nothing is said about one of the open items; write a sentence on each of them.</translation>
    </message>
    <message>
        <source>یکی از موردهای باز عهده‌دار ندارد؛ نوبت بی آن پایان نمی‌یابد.</source>
        <translation>One of the open items has no owner; a shift does not end like that.</translation>
    </message>
    <message>
        <source>در تحویل، موردی نام برده شده که در این نوبت باز نیست؛ آن را بردارید.</source>
        <translation>The hand-over names an item that is not open in this shift; take it out.</translation>
    </message>
    <message>
        <source>پس از امضای تحویل، مورد تازه‌ای رسیده است؛ تحویل‌دهنده باید دوباره تحویل دهد.</source>
        <translation>An item came up after the hand-over was signed; it has to be handed over anew.</translation>
    </message>
    <message>
        <source>خلاصه نوبت نوشته نشده است.</source>
        <translation>The summary of the shift is missing.</translation>
    </message>
    <message>
        <source>مورد شبانه در هیچ لحظه‌ای بی عهده‌دار نمی‌ماند؛ عهده‌دار آن را مشخص کنید.</source>
        <translation>An item of the night has an owner at every moment; name him.</translation>
    </message>
    <message>
        <source>عهده‌دار نخست مورد شبانه کسی است که آن را ثبت می‌کند؛ پس از ثبت، آن را بسپارید.</source>
        <translation>The first owner of an item is who registers it; hand it on after that.</translation>
    </message>
    <message>
        <source>مهلت مورد شبانه باید پس از زمان ثبت و تا پایان مهلت مقرر باشد؛ زمان دیگری بنویسید.</source>
        <translation>The time of the item lies before its registration or beyond what the rule allows; give another.</translation>
    </message>
    <message>
        <source>این مورد شبانه اکنون بر عهده شما نیست؛ تنها عهده‌دار آن اقدام می‌کند.</source>
        <translation>This item is not yours now; only its owner acts on it.</translation>
    </message>
    <message>
        <source>این مورد شبانه به شما سپرده نشده است.</source>
        <translation>This item was not handed to you.</translation>
    </message>
    <message>
        <source>این مورد شبانه پیش‌تر ثبت شده یا بر عهده خود شماست.</source>
        <translation>This item is registered already or is yours.</translation>
    </message>
    <message>
        <source>این مورد شبانه پایان یافته است.</source>
        <translation>This item is resolved.</translation>
    </message>
    <message>
        <source>مورد شبانه‌ای با این شناسه اینجا نیست؛ شناسه را بررسی یا یک بار همگام کنید.</source>
        <translation>No item of the night has this id here; check it, or sync once.</translation>
    </message>
    <message>
        <source>این مورد در این نوبت باز نیست.</source>
        <translation>This item is not open in this shift.</translation>
    </message>
    <message>
        <source>چنین سطری در دفتر نوبت نیست؛ شناسه سطر نادرست را بررسی کنید.</source>
        <translation>No such entry in the log; check the id of the entry that was wrong.</translation>
    </message>
    <message>
        <source>چنین آغازی در تعارض نیست؛ یکی از دو آغاز نوبت را برگزینید.</source>
        <translation>No such start stands in conflict; choose one of the two.</translation>
    </message>
    <message>
        <source>فهرست دستگاه‌های دارای کشیک شبانه را تنها مرکز تنظیم می‌کند.</source>
        <translation>Only the Center keeps the list of units on night duty.</translation>
    </message>
    <message>
        <source>این موضوع در شرح وظایف هیچ دستگاهی نیست؛ متقاضی را به میز فرمانداری یا استانداری راهنمایی کنید و نبود آن را به مرکز خبر دهید.</source>
        <translation>No agency’s duty list names this subject; guide the applicant to the desk of a governorate and tell the Center of the gap.</translation>
    </message>
    <message>
        <source>در این مورد مغایرتی در هویت متقاضی نیست که اصلاح شود.</source>
        <translation>No mismatch of the applicant’s identity waits to be corrected in this case.</translation>
    </message>
    <message>
        <source>مشخصات متقاضی را میزی اصلاح می‌کند که مورد را ثبت کرده است.</source>
        <translation>The desk that registered the case corrects its applicant.</translation>
    </message>
    <message>
        <source>مشخصات متقاضی در این میان اصلاح شده است؛ مورد را دوباره ببینید و اگر لازم است از نو اصلاح کنید.</source>
        <translation>The applicant was corrected meanwhile; look at the case again and correct once more if needed.</translation>
    </message>
    <message>
        <source>شماره و نام همان است که بود؛ آنچه را با مدرک نمی‌خواند اصلاح کنید.</source>
        <translation>Number and name are as they were; correct what does not agree with the paper.</translation>
    </message>
    <message>
        <source>نوع متقاضی در اصلاح عوض نمی‌شود؛ تنها شماره و نام را اصلاح کنید.</source>
        <translation>A correction does not change the sort of applicant; correct number and name only.</translation>
    </message>
    <message>
        <source>متقاضی ناشناس است و نامه و پاکتی برای او چاپ نمی‌شود؛ پرونده را می‌توان چاپ کرد.</source>
        <translation>The applicant is anonymous: there is nobody to print a letter or an envelope for. The case file can be printed.</translation>
    </message>
    <message>
        <source>کد پستی ده رقم است و در پنج رقم نخست آن صفر و دو نیست؛ آن را اصلاح کنید یا خالی بگذارید.</source>
        <translation>A postal code has ten digits, with no zero or two among the first five; correct it or leave it empty.</translation>
    </message>
    <message>
        <source>امضای تحویل نوبت درست نیست و پذیرفته نشد؛ نوبت همچنان با تحویل‌دهنده است. یک بار همگام کنید و با کلید خود دوباره امضا کنید.</source>
        <translation>The signature under the hand-over is not right and was not accepted; the shift is still with who gives it. Sync once and sign again with your own key.</translation>
    </message>
    <message>
        <source>گواهی امضای شما هنوز به این میز نرسیده است؛ آنچه نوشته‌اید مانده است. یک بار همگام کنید و دوباره امضا کنید.</source>
        <translation>Your signing certificate has not come to this desk yet; what you wrote is kept. Sync once and sign again.</translation>
    </message>
    <message>
        <source>مقام ناظری نیست که این مورد را نخواند؛ نیازی به گشودن آن نیست.</source>
        <translation>There is no supervisor who does not read this case; it need not be shared.</translation>
    </message>
    <message>
        <source>پرونده گواهی امضا انتخاب نشده است؛ پرونده ‎.p12‎ خود را انتخاب کنید.</source>
        <translation>No certificate file is chosen; choose your .p12 file.</translation>
    </message>
    <message>
        <source>پرونده گواهی امضا خوانده نشد؛ مسیر و دسترسی آن را بررسی کنید. متن شما نگه داشته شد.</source>
        <translation>The certificate file cannot be read; check its path and permissions. What you wrote was kept.</translation>
    </message>
    <message>
        <source>این پرونده گواهی امضا نیست یا با روشی قدیمی بسته شده است؛ از صادرکننده، پرونده ‎.p12‎ تازه بگیرید. متن شما نگه داشته شد.</source>
        <translation>This is no certificate file, or it was closed in an outdated way; get a new .p12 file from its issuer. What you wrote was kept.</translation>
    </message>
    <message>
        <source>گذرواژه پرونده گواهی نادرست است؛ دوباره وارد کنید. متن شما نگه داشته شد.</source>
        <translation>The password of the certificate file is wrong; enter it again. What you wrote was kept.</translation>
    </message>
    <message>
        <source>در این پرونده کلید امضای P-256 همراه گواهی آن نیست؛ پرونده دیگری انتخاب کنید. متن شما نگه داشته شد.</source>
        <translation>This file holds no P-256 signing key with its certificate; choose another file. What you wrote was kept.</translation>
    </message>
    <message>
        <source>توکن امضا معلوم نیست: نرم‌افزار توکن را انتخاب کنید و اگر چند توکن متصل است، تنها توکن خود را بگذارید.</source>
        <translation>Which token signs is not clear: choose the token&apos;s software, and if several tokens are plugged in, leave only yours.</translation>
    </message>
    <message>
        <source>رمز توکن وارد نشده است؛ آن را وارد کنید.</source>
        <translation>The PIN of the token is missing; enter it.</translation>
    </message>
    <message>
        <source>نرم‌افزار توکن باز نشد؛ نصب بودن آن و نشانی پرونده‌اش را بررسی کنید. متن شما نگه داشته شد.</source>
        <translation>The token&apos;s software cannot be opened; check that it is installed, and its path. What you wrote was kept.</translation>
    </message>
    <message>
        <source>توکنی متصل نیست؛ توکن خود را وصل کنید و دوباره بفرستید. متن شما نگه داشته شد.</source>
        <translation>No token is plugged in; plug in yours and send again. What you wrote was kept.</translation>
    </message>
    <message>
        <source>توکن هنگام امضا جدا شد و چیزی امضا نشد؛ آن را وصل کنید و دوباره بفرستید. متن شما نگه داشته شد.</source>
        <translation>The token was pulled out while signing and nothing was signed; plug it in and send again. What you wrote was kept.</translation>
    </message>
    <message>
        <source>رمز توکن نادرست است؛ با چند بار رمز نادرست، توکن قفل می‌شود. متن شما نگه داشته شد.</source>
        <translation>The PIN of the token is wrong; after several wrong ones the token locks itself. What you wrote was kept.</translation>
    </message>
    <message>
        <source>توکن با رمزهای نادرست قفل شده است؛ صادرکننده آن باید قفل را باز کند. متن شما نگه داشته شد.</source>
        <translation>The token is locked after wrong PINs; its issuer has to unlock it. What you wrote was kept.</translation>
    </message>
    <message>
        <source>مهلت رمز توکن گذشته است؛ با نرم‌افزار توکن رمز تازه بگذارید. متن شما نگه داشته شد.</source>
        <translation>The token&apos;s PIN has expired; set a new one with the token&apos;s software. What you wrote was kept.</translation>
    </message>
    <message>
        <source>روی این توکن کلید امضای P-256 همراه گواهی آن نیست؛ توکن دیگری وصل کنید. متن شما نگه داشته شد.</source>
        <translation>This token holds no P-256 signing key with its certificate; plug in another. What you wrote was kept.</translation>
    </message>
    <message>
        <source>امضایی که توکن داد درست نیست؛ توکن را جدا و دوباره وصل کنید. متن شما نگه داشته شد.</source>
        <translation>The signature that the token gave is not right; unplug it and plug it in again. What you wrote was kept.</translation>
    </message>
    <message>
        <source>این گواهی به نام شما نیست؛ با گواهی خودتان امضا کنید. متن شما نگه داشته شد.</source>
        <translation>This certificate is not in your name; sign with your own. What you wrote was kept.</translation>
    </message>
    <message>
        <source>اعتبار این گواهی امضا پایان یافته است؛ آن را نزد صادرکننده تمدید کنید. متن شما نگه داشته شد.</source>
        <translation>This signing certificate has expired; have it renewed by its issuer. What you wrote was kept.</translation>
    </message>
    <message>
        <source>اعتبار این گواهی امضا هنوز آغاز نشده است؛ تاریخ رایانه و گواهی را بررسی کنید. متن شما نگه داشته شد.</source>
        <translation>This signing certificate is not in force yet; check the computer&apos;s date and the certificate. What you wrote was kept.</translation>
    </message>
    <message>
        <source>این گواهی امضا باطل شده است؛ از صادرکننده گواهی تازه بگیرید. متن شما نگه داشته شد.</source>
        <translation>This signing certificate was revoked; get a new one from its issuer. What you wrote was kept.</translation>
    </message>
    <message>
        <source>صادرکننده این گواهی در فهرست مراجع رسمی مرکز نیست؛ همگام کنید یا از مرکز پیگیری کنید. متن شما نگه داشته شد.</source>
        <translation>The issuer of this certificate is not among the Center&apos;s official authorities; sync, or ask the Center. What you wrote was kept.</translation>
    </message>
    <message>
        <source>این گواهی برای امضا نیست یا صادرکننده‌اش آن را نساخته است؛ با گواهی دیگری امضا کنید. متن شما نگه داشته شد.</source>
        <translation>This certificate is not for signing, or was not made by its issuer; sign with another. What you wrote was kept.</translation>
    </message>
    <message>
        <source>امضا با این متن نمی‌خواند؛ دوباره امضا کنید.</source>
        <translation>The signature does not fit this text; sign again.</translation>
    </message>
    <message>
        <source>گواهی کلید این جایگاه هنوز نرسیده است؛ یک بار همگام کنید.</source>
        <translation>The certificate of this seat&apos;s key has not arrived yet; sync once.</translation>
    </message>
    <message>
        <source>متن پی‌نوشت خالی است؛ آن را بنویسید یا تصویر یا صدا بگذارید.</source>
        <translation>The marginal note is empty; write it, or add a picture or a sound.</translation>
    </message>
    <message>
        <source>تصویر پی‌نوشت نیست؛ روی صفحه بنویسید یا پرونده تصویر را انتخاب کنید.</source>
        <translation>The picture of the note is missing; write on the sheet or choose a picture file.</translation>
    </message>
    <message>
        <source>آنچه نوشته‌اید هنوز به پرونده‌ها افزوده نشده است؛ دکمه زیر صفحه را بزنید.</source>
        <translation>What you wrote is not among the files yet; press the button below the sheet.</translation>
    </message>
    <message>
        <source>صدای پی‌نوشت نیست؛ آن را ضبط کنید یا پرونده صدا را پیوست کنید.</source>
        <translation>The sound of the marginal note is missing; record it or attach the sound file.</translation>
    </message>
    <message>
        <source>صدا هنوز ضبط می‌شود؛ آن را با F9 پایان دهید.</source>
        <translation>The sound is still being recorded; end it with F9.</translation>
    </message>
    <message>
        <source>پرونده نخست تصویر نیست؛ تصویر پی‌نوشت را نخست بگذارید.</source>
        <translation>The first file is no picture; put the picture of the note first.</translation>
    </message>
    <message>
        <source>پرونده نخست صدا نیست؛ صدای پی‌نوشت را نخست بگذارید.</source>
        <translation>The first file is no sound; put the sound of the note first.</translation>
    </message>
    <message>
        <source>مخاطب پی‌نوشت معلوم نیست؛ دست‌کم یک پست یا واحد را نام ببرید.</source>
        <translation>Whom the note is addressed to is missing; name at least one post or unit.</translation>
    </message>
    <message>
        <source>مخاطب پی‌نوشت پیدا نشد: «%1»؛ نام یا کد او را بررسی کنید.</source>
        <translation>The addressee of the note was not found: “%1”; check the name or code.</translation>
    </message>
    <message>
        <source>یک مخاطب دو بار نام برده شده است؛ یکی را بردارید.</source>
        <translation>An addressee is named twice; take one out.</translation>
    </message>
    <message>
        <source>مهلت پاسخ گذشته است؛ روزی پس از امروز وارد کنید.</source>
        <translation>The date for the answer is past; enter a day after today.</translation>
    </message>
    <message>
        <source>پی‌نوشت رئیس‌جمهور را تنها مرکز ابلاغ می‌کند؛ آن را سنجاق‌نشده ثبت کنید.</source>
        <translation>Only the Center serves the President&apos;s marginal note; record this one without pinning it.</translation>
    </message>
    <message>
        <source>آنچه امضا شده است پس گرفته نمی‌شود؛ در صورت نیاز پی‌نوشت دیگری بنویسید.</source>
        <translation>What is signed is not taken back; write another note if needed.</translation>
    </message>
    <message>
        <source>تنها کسانی که با این مورد سروکار دارند برای آن پی‌نوشت می‌نویسند.</source>
        <translation>Only those who have to do with this case write marginal notes on it.</translation>
    </message>
    <message>
        <source>این پی‌نوشت خطاب به دیگری است.</source>
        <translation>This note is addressed to someone else.</translation>
    </message>
    <message>
        <source>پی‌نوشتی نیست که رؤیت یا پاسخ شما را بخواهد.</source>
        <translation>No note waits for your acknowledgement or answer.</translation>
    </message>
    <message>
        <source>چند پی‌نوشت منتظر شماست؛ بگویید کدام را می‌گویید.</source>
        <translation>Several notes wait for you; say which one you mean.</translation>
    </message>
    <message>
        <source>این پی‌نوشت پیش‌تر رؤیت یا پاسخ داده شده است.</source>
        <translation>This note was acknowledged or answered before.</translation>
    </message>
    <message>
        <source>پاسخ پی‌نوشت خالی است؛ بنویسید چه کردید.</source>
        <translation>The answer to the note is empty; write what you did.</translation>
    </message>
    <message>
        <source>پیش‌نویس این اقدام را دفتر تهیه نمی‌کند: «%1».</source>
        <translation>The office does not draft this act: “%1”.</translation>
    </message>
    <message>
        <source>گیرنده ارجاع در پیش‌نویس نیامده است؛ پست یا واحد را وارد کنید.</source>
        <translation>The draft does not say to whom it is referred; enter the post or unit.</translation>
    </message>
    <message>
        <source>متن پیش‌نویس خالی است؛ آن را بنویسید.</source>
        <translation>The draft is empty; write it.</translation>
    </message>
    <message>
        <source>بنویسید چرا پیش‌نویس را نمی‌فرستید تا دفتر آن را اصلاح کند.</source>
        <translation>Write why you do not send the draft, so that the office can correct it.</translation>
    </message>
    <message>
        <source>پیش‌نویس را تنها خود مقام مسئول، با کلید خودش، می‌فرستد یا رد می‌کند.</source>
        <translation>Only the official himself, with his own key, sends or declines a draft.</translation>
    </message>
    <message>
        <source>چنین پیش‌نویسی برای این مورد نیست.</source>
        <translation>There is no such draft for this case.</translation>
    </message>
    <message>
        <source>درباره این پیش‌نویس پیش‌تر تصمیم گرفته شده است.</source>
        <translation>This draft was decided on before.</translation>
    </message>
    <message>
        <source>رسیدگی به موردهای محرمانه تفویض نمی‌شود و تنها با خود مقام مسئول است.</source>
        <translation>Sealed cases are not delegated; only the official himself handles them.</translation>
    </message>
    <message>
        <source>تفویض اختیاری به نام شما برای این پست در کار نیست.</source>
        <translation>There is no delegation in your name for this post.</translation>
    </message>
    <message>
        <source>این نوع مورد تفویض نشده است و نزد خود مقام مسئول می‌ماند. متن شما نگه داشته شد.</source>
        <translation>This kind of case is not delegated and stays with the official himself. What you wrote was kept.</translation>
    </message>
    <message>
        <source>تنها خود مقام مسئول از کارتابل خودش اختیار تفویض می‌کند یا به آن پایان می‌دهد.</source>
        <translation>Only the official himself, at his own cartable, delegates or ends a delegation.</translation>
    </message>
    <message>
        <source>جانشین معلوم نیست؛ پست او را وارد کنید.</source>
        <translation>The deputy is missing; enter his post.</translation>
    </message>
    <message>
        <source>پست جانشین پیدا نشد یا متصدی ندارد: «%1».</source>
        <translation>The deputy&apos;s post was not found or is vacant: “%1”.</translation>
    </message>
    <message>
        <source>کسی جانشین خودش نمی‌شود؛ پست دیگری وارد کنید.</source>
        <translation>Nobody deputises for himself; enter another post.</translation>
    </message>
    <message>
        <source>اختیار تنها به معاون یا مسئولی از همین واحد یا بخش‌های آن تفویض می‌شود، نه به کارکنان دفتر.</source>
        <translation>Only a deputy or official of this unit or its parts is delegated to, not the staff of the office.</translation>
    </message>
    <message>
        <source>در این روزها اختیار به «%1» تفویض شده است؛ نخست به آن پایان دهید.</source>
        <translation>For these days “%1” is delegated to already; end that first.</translation>
    </message>
    <message>
        <source>پایان تفویض معلوم نیست؛ روز پایان را وارد کنید.</source>
        <translation>The end of the delegation is missing; enter its last day.</translation>
    </message>
    <message>
        <source>پایان تفویض باید پس از آغاز آن و پس از اکنون باشد.</source>
        <translation>A delegation has to end after it begins and after now.</translation>
    </message>
    <message>
        <source>تفویض بیش از یک سال نمی‌شود؛ روز نزدیک‌تری وارد کنید.</source>
        <translation>A delegation lasts no longer than a year; enter an earlier day.</translation>
    </message>
    <message>
        <source>چنین تفویضی در این کارتابل نیست.</source>
        <translation>There is no such delegation in this cartable.</translation>
    </message>
    <message>
        <source>این تفویض پیش‌تر پایان یافته است.</source>
        <translation>This delegation has ended already.</translation>
    </message>
    <message>
        <source>اختیار شما به جای این مقام در %1 پایان یافته است و ثبت نشد؛ متن شما نگه داشته شد.</source>
        <translation>Your delegation for this official ended on %1 and nothing was saved; what you wrote was kept.</translation>
    </message>
    <message>
        <source>اختیار شما به جای این مقام پایان یافته است؛ متن شما نگه داشته شد.</source>
        <translation>Your delegation for this official has ended; what you wrote was kept.</translation>
    </message>
    <message>
        <source>اختیار شما به جای این مقام از %1 آغاز می‌شود؛ متن شما نگه داشته شد.</source>
        <translation>Your delegation for this official begins on %1; what you wrote was kept.</translation>
    </message>
    <message>
        <source>مهلت مورد فوری شب از ۱ تا ۲۴ ساعت است؛ عدد دیگری بنویسید.</source>
        <translation>Urgent items of the night are due within 1 to 24 hours; write another number.</translation>
    </message>
    <message>
        <source>فاصله تماس‌های شب از ۱ تا ۲۴ ساعت است؛ عدد دیگری بنویسید.</source>
        <translation>Calls of the night come every 1 to 24 hours; write another number.</translation>
    </message>
    <message>
        <source>این اقدام را تنها خود مقام مسئول انجام می‌دهد؛ دفتر می‌خواند و برای او پیش‌نویس پاسخ، ارجاع، یادداشت و پاسخ پی‌نوشت تهیه می‌کند.</source>
        <translation>Only the principal himself does this; the office reads and drafts answers, referrals, notes and answers to marginal notes for him.</translation>
    </message>
    <message>
        <source>مخاطب محتوای این مورد محرمانه را نمی‌بیند؛ نخست مورد را برای او بگشایید یا مخاطب دیگری برگزینید.</source>
        <translation>The addressee does not see the content of this sealed case; share the case with him first, or choose another.</translation>
    </message>
    <message>
        <source>چند پیش‌نویس گوناگون برای این مورد منتظر است؛ در خود مورد یکی را بفرستید.</source>
        <translation>Several different drafts wait for this case; send one of them at the case itself.</translation>
    </message>
    <message>
        <source>این کار پیش از بسته شدن پنجره روی این مورد انجام شده است.</source>
        <translation>This was done on this case before the window was closed.</translation>
    </message>
    <message>
        <source>نام «%1» در این پرونده شناخته نیست</source>
        <translation>The name "%1" is not known in this file</translation>
    </message>
    <message>
        <source>نام «%1» در بخش «%2» این پرونده شناخته نیست</source>
        <translation>The name "%1" is not known in the part "%2" of this file</translation>
    </message>
    <message>
        <source>%1؛ آن را بردارید یا درست بنویسید. چیزی تغییر نکرد.</source>
        <translation>%1; remove it or write it rightly. Nothing was changed.</translation>
    </message>
    <message>
        <source>%1؛ منظور «%2» است؟ آن را درست کنید. چیزی تغییر نکرد.</source>
        <translation>%1; is "%2" meant? Correct it. Nothing was changed.</translation>
    </message>
    <message>
        <source>%1 و %2 ردیف دیگر</source>
        <translation>%1 and %2 more rows</translation>
    </message>
    <message>
        <source>جدول مهلت‌ها کامل نیست: %1 در «days» نیامده است؛ برای هر نوع و هر سطح روز کاری یا صفر بنویسید. چیزی تغییر نکرد.</source>
        <translation>The table of deadlines is not complete: %1 is missing in "days"; give working days or zero for every kind and level. Nothing was changed.</translation>
    </message>
    <message>
        <source>مهلت «%1» درست نیست: تقدیر و ابراز احساسات مهلت ندارند؛ صفر بنویسید.</source>
        <translation>The time of "%1" is not right: thanks and sentiments have no deadline; write zero.</translation>
    </message>
    <message>
        <source>مهلت «%1» درست نیست؛ عدد درستی از ۰ تا ۱۰۰۰ روز کاری بنویسید.</source>
        <translation>The time of "%1" is not right; write a whole number of 0 to 1000 working days.</translation>
    </message>
    <message>
        <source>متن پاسخ به متقاضی نوشته نشده است؛ آن را بنویسید.</source>
        <translation>The answer to the applicant is not written; write it.</translation>
    </message>
    <message>
        <source>شکایت از یک میز یا دفتر درباره همان است و تنها محرمانه ثبت می‌شود؛ «بله» را برگزینید و آن را نام ببرید، یا واحد مورد نظر را اصلاح کنید.</source>
        <translation>A complaint of a desk or office is about it and is registered sealed only; choose “Yes” and name it, or correct the unit meant.</translation>
    </message>
    <message>
        <source>گفته نشده است شکایت از کیست؛ سمت یا واحد او را از فهرست برگزینید، یا «نه» را بزنید.</source>
        <translation>It is not said whom the complaint is about; choose his post or unit from the list, or press “No”.</translation>
    </message>
    <message>
        <source>نامی که نوشته‌اید هنوز به فهرست افزوده نشده است؛ سمت یا واحد آن شخص را از فهرست برگزینید یا نوشته را پاک کنید.</source>
        <translation>The name you typed is not in the list yet; choose that person’s post or unit from the list, or clear what is typed.</translation>
    </message>
    <message>
        <source>مورد محرمانه را تنها می‌توان به یک نفر از همین دستگاه سپرد، نه به دفتر خود یا دستگاهی دیگر؛ سمت او را برگزینید یا مورد را به مرجع بالاتر بفرستید.</source>
        <translation>A sealed case can only be entrusted to one person of this agency, not to one’s own office or another agency; choose that person’s post, or pass the case to the next handler up.</translation>
    </message>
    <message>
        <source>این مورد محرمانه پیش‌تر به یک نفر سپرده شده است و نفر دیگری نمی‌پذیرد؛ آن را به همان شخص یا به مرجع بالاتر بفرستید.</source>
        <translation>This sealed case has been entrusted to one person already and takes no other; pass it to that person or to the next handler up.</translation>
    </message>
    <message>
        <source>کد فراگیر را بنویسید، یا شماره گذرنامه و تابعیت را.</source>
        <translation>Enter the comprehensive code, or passport number and nationality.</translation>
    </message>
    <message>
        <source>کد ملی را بنویسید، یا شماره گذرنامه و کشور محل اقامت را.</source>
        <translation>Enter the national number, or passport number and country of residence.</translation>
    </message>
    <message>
        <source>کد ملی ولی یا قیم را بنویسید، یا علت نداشتن کد ملی را.</source>
        <translation>Enter the guardian’s national number, or the reason for having none.</translation>
    </message>
    <message>
        <source>زمان درخواست خدمت ناتمام است؛ تاریخ و ساعت را بنویسید، ساعت را مانند ۱۴:۰۵.</source>
        <translation>The time of the request for the service is not complete; enter date and hour, the hour like 14:05.</translation>
    </message>
    <message>
        <source>زمان درخواست خدمت هنوز نرسیده است؛ تاریخ و ساعتی پیش از اکنون بنویسید.</source>
        <translation>The time of the request for the service has not come yet; enter one before now.</translation>
    </message>
    <message>
        <source>زمان تحویل خدمت ناتمام است؛ تاریخ و ساعت را بنویسید، ساعت را مانند ۱۴:۰۵.</source>
        <translation>The time of delivery is not complete; enter date and hour, the hour like 14:05.</translation>
    </message>
    <message>
        <source>زمان تحویل خدمت باید پس از درخواست آن و پیش از اکنون باشد؛ هر دو زمان را بررسی کنید.</source>
        <translation>The service is delivered after it was asked for and before now; check both times.</translation>
    </message>
    <message>
        <source>تاریخ نامه نمی‌تواند پس از امروز باشد.</source>
        <translation>The date of the letter cannot lie after today.</translation>
    </message>
    <message>
        <source>سطر %1 پرونده تقویم تعطیلات سه بخش ندارد؛ تاریخ، عنوان و «official» یا «estimated» را با ویرگول لاتین از هم جدا کنید. چیزی تغییر نکرد.</source>
        <translation>Line %1 of the file of holidays does not have three parts; separate date, title and “official” or “estimated” with Latin commas. Nothing was changed.</translation>
    </message>
    <message>
        <source>تاریخ سطر %1 پرونده تقویم تعطیلات درست نیست؛ تاریخ خورشیدی را مانند ۱۴۰۵/۰۱/۰۱ بنویسید. چیزی تغییر نکرد.</source>
        <translation>The date in line %1 of the file of holidays is wrong; write a Jalali date such as 1405/01/01. Nothing was changed.</translation>
    </message>
    <message>
        <source>عنوان تعطیلی در سطر %1 پرونده تقویم تعطیلات نیامده است؛ آن را بنویسید. چیزی تغییر نکرد.</source>
        <translation>The title of the holiday is missing in line %1 of the file of holidays; write it. Nothing was changed.</translation>
    </message>
    <message>
        <source>بخش سوم سطر %1 پرونده تقویم تعطیلات شناخته نیست؛ «official» برای قطعی یا «estimated» برای تخمینی بنویسید. چیزی تغییر نکرد.</source>
        <translation>The third part of line %1 of the file of holidays is not known; write “official” for a certain day or “estimated” for an estimated one. Nothing was changed.</translation>
    </message>
    <message>
        <source>سطر %1 پرونده تقویم تعطیلات تکراری است؛ یکی از دو سطر را بردارید. چیزی تغییر نکرد.</source>
        <translation>Line %1 of the file of holidays is there twice; take one of the two away. Nothing was changed.</translation>
    </message>
    <message>
        <source>در پرونده تقویم تعطیلات هیچ روزی نیامده است؛ هر روز را در یک سطر بنویسید. چیزی تغییر نکرد.</source>
        <translation>The file of holidays names no day; write each day in a line. Nothing was changed.</translation>
    </message>
    <message>
        <source>پرونده تقویم تعطیلات متن UTF-8 نیست؛ آن را با این کدگذاری ذخیره کنید. چیزی تغییر نکرد.</source>
        <translation>The file of holidays is not UTF-8 text; save it in this encoding. Nothing was changed.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>شناسه پیگیری</source>
        <translation>Tracking id</translation>
    </message>
    <message>
        <source>نوع مورد</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>موضوع</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>وضعیت</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>دارنده</source>
        <translation>Holder</translation>
    </message>
    <message>
        <source>زمان ثبت</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>زمان پاسخ نهایی</source>
        <translation>Final answer due</translation>
    </message>
    <message>
        <source>کد ملی</source>
        <translation>National number</translation>
    </message>
    <message>
        <source>نام</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>نام خانوادگی</source>
        <translation>Family name</translation>
    </message>
    <message>
        <source>تلفن همراه</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>شرح</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>پاسخ</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>موردها</source>
        <translation>Cases</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>هیأت رسیدگی</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>شماره نامه</source>
        <translation>Letter number</translation>
    </message>
    <message>
        <source>نوع مورد</source>
        <translation>Kind of case</translation>
    </message>
    <message>
        <source>نحوه دریافت</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>متقاضی</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>کد ملی</source>
        <translation>National number</translation>
    </message>
    <message>
        <source>نام</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>نام خانوادگی</source>
        <translation>Family name</translation>
    </message>
    <message>
        <source>تلفن همراه</source>
        <translation>Mobile phone</translation>
    </message>
    <message>
        <source>موضوع</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>شرح</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>متن پاسخ به متقاضی</source>
        <translation>Answer to the applicant</translation>
    </message>
    <message>
        <source>علت</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>دستور ارجاع</source>
        <translation>Referral instruction</translation>
    </message>
    <message>
        <source>گیرنده ارجاع</source>
        <translation>Referral recipient</translation>
    </message>
    <message>
        <source>محل</source>
        <translation>Locality</translation>
    </message>
    <message>
        <source>نام محل</source>
        <translation>Name of the locality</translation>
    </message>
    <message>
        <source>ذی‌نفع</source>
        <translation>Beneficiary</translation>
    </message>
    <message>
        <source>نام گروه ذی‌نفع</source>
        <translation>Name of the group</translation>
    </message>
    <message>
        <source>تعداد افراد گروه</source>
        <translation>Size of the group</translation>
    </message>
    <message>
        <source>واحد مورد نظر</source>
        <translation>Unit concerned</translation>
    </message>
    <message>
        <source>خواسته شاکی</source>
        <translation>Redress sought</translation>
    </message>
    <message>
        <source>شخص یا واحد موضوع شکایت</source>
        <translation>Person or unit complained of</translation>
    </message>
    <message>
        <source>مدارک دریافتی</source>
        <translation>Documents received</translation>
    </message>
    <message>
        <source>نتیجه برای متقاضی</source>
        <translation>Outcome for the applicant</translation>
    </message>
    <message>
        <source>شرح اقدام انجام‌شده</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>تاریخ</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>پیوست</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>موضوع مشاوره</source>
        <translation>Counsel topic</translation>
    </message>
    <message>
        <source>مستند قانونی</source>
        <translation>Rule cited</translation>
    </message>
    <message>
        <source>متن راهنمایی</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>شناسه پیگیری</source>
        <translation>Tracking id</translation>
    </message>
    <message>
        <source>کد یک‌بارمصرف</source>
        <translation>One-time code</translation>
    </message>
    <message>
        <source>کد پست سازمانی</source>
        <translation>Code of the post</translation>
    </message>
    <message>
        <source>گذرواژه</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>پرونده جایگاه</source>
        <translation>Seat file</translation>
    </message>
    <message>
        <source>نشانی مرکز</source>
        <translation>Address of the Center</translation>
    </message>
    <message>
        <source>گواهی مرکز</source>
        <translation>Certificate of the Center</translation>
    </message>
    <message>
        <source>زمان ثبت</source>
        <translation>Registration time</translation>
    </message>
    <message>
        <source>مبنای شکایت</source>
        <translation>Type of breach</translation>
    </message>
    <message>
        <source>نوع متقاضی</source>
        <translation>Sort of applicant</translation>
    </message>
    <message>
        <source>شناسه ملی</source>
        <translation>Legal person id</translation>
    </message>
    <message>
        <source>نام شخص حقوقی</source>
        <translation>Name of the legal person</translation>
    </message>
    <message>
        <source>کد فراگیر اتباع خارجی</source>
        <translation>Comprehensive code of foreigners</translation>
    </message>
    <message>
        <source>شماره گذرنامه</source>
        <translation>Passport number</translation>
    </message>
    <message>
        <source>تابعیت</source>
        <translation>Nationality</translation>
    </message>
    <message>
        <source>کشور محل اقامت</source>
        <translation>Country of residence</translation>
    </message>
    <message>
        <source>کد ملی ولی یا قیم</source>
        <translation>Guardian's national number</translation>
    </message>
    <message>
        <source>علت نداشتن کد ملی</source>
        <translation>Reason for having no national number</translation>
    </message>
    <message>
        <source>موافقت مسئول میز</source>
        <translation>Approval of the desk's responsible</translation>
    </message>
    <message>
        <source>رایانامه</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>هویت متقاضی</source>
        <translation>Identity of the applicant</translation>
    </message>
    <message>
        <source>نماینده</source>
        <translation>Representative</translation>
    </message>
    <message>
        <source>کد ملی نماینده</source>
        <translation>Representative's national number</translation>
    </message>
    <message>
        <source>نام نماینده</source>
        <translation>Representative's given name</translation>
    </message>
    <message>
        <source>نام خانوادگی نماینده</source>
        <translation>Representative's family name</translation>
    </message>
    <message>
        <source>نسبت نماینده با متقاضی</source>
        <translation>Representative's relation to the applicant</translation>
    </message>
    <message>
        <source>سمت نماینده در شخص حقوقی</source>
        <translation>Representative's capacity in the legal person</translation>
    </message>
    <message>
        <source>محل مشاهده</source>
        <translation>Place of the observation</translation>
    </message>
    <message>
        <source>تاریخ مشاهده</source>
        <translation>Date of the observation</translation>
    </message>
    <message>
        <source>گزارش به سود کیست</source>
        <translation>Whom the report benefits</translation>
    </message>
    <message>
        <source>مخاطب</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>قالب هنری</source>
        <translation>Art form</translation>
    </message>
    <message>
        <source>اثر مورد انتظار</source>
        <translation>Expected effect</translation>
    </message>
    <message>
        <source>شناسه خدمت</source>
        <translation>Service id</translation>
    </message>
    <message>
        <source>شناسه پیگیری مورد پیشین</source>
        <translation>Tracking id of the earlier case</translation>
    </message>
    <message>
        <source>راهنمایی پیش از ثبت</source>
        <translation>Guidance before registering</translation>
    </message>
    <message>
        <source>میز مقصد</source>
        <translation>Desk guided to</translation>
    </message>
    <message>
        <source>زمان درخواست خدمت</source>
        <translation>Time the service was asked for</translation>
    </message>
    <message>
        <source>زمان تحویل خدمت</source>
        <translation>Time of delivery</translation>
    </message>
    <message>
        <source>رونوشت</source>
        <translation>copy</translation>
    </message>
    <message>
        <source>مهلت انجام</source>
        <translation>due date</translation>
    </message>
    <message>
        <source>شخص طرف مراجعه</source>
        <translation>contact person</translation>
    </message>
    <message>
        <source>زمان مراجعه</source>
        <translation>time of the visit</translation>
    </message>
    <message>
        <source>ساعت مراجعه</source>
        <translation>hour of the visit</translation>
    </message>
    <message>
        <source>علت مراجعه حضوری</source>
        <translation>reason for the visit</translation>
    </message>
    <message>
        <source>متن استعلام</source>
        <translation>text of the inquiry</translation>
    </message>
    <message>
        <source>درخواست اقدام</source>
        <translation>task</translation>
    </message>
    <message>
        <source>استعلام</source>
        <translation>inquiry</translation>
    </message>
    <message>
        <source>تحویل‌گیرنده پاسخ</source>
        <translation>recipient of the answer</translation>
    </message>
    <message>
        <source>زمان تحویل پاسخ</source>
        <translation>time of delivery</translation>
    </message>
    <message>
        <source>شیوه تحویل</source>
        <translation>means of delivery</translation>
    </message>
    <message>
        <source>قصور دستگاه</source>
        <translation>fault of the agency</translation>
    </message>
    <message>
        <source>خسارت ادعاشده</source>
        <translation>damage claimed</translation>
    </message>
    <message>
        <source>خسارت تعیین‌شده</source>
        <translation>damage awarded</translation>
    </message>
    <message>
        <source>مبلغ پرداخت‌شده</source>
        <translation>amount paid</translation>
    </message>
    <message>
        <source>زمان پرداخت</source>
        <translation>time of payment</translation>
    </message>
    <message>
        <source>تا تاریخ</source>
        <translation>until</translation>
    </message>
    <message>
        <source>اقدام برگزیده</source>
        <translation>act chosen</translation>
    </message>
    <message>
        <source>عبارت جستجو</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>نام جستجو</source>
        <translation>Name of the search</translation>
    </message>
    <message>
        <source>پیوند به مورد مشابه</source>
        <translation>Link to a similar case</translation>
    </message>
    <message>
        <source>روزهای کاری</source>
        <translation>Working days</translation>
    </message>
    <message>
        <source>نیاز به مجوز یا اعتبار</source>
        <translation>Need of a permit or credit</translation>
    </message>
    <message>
        <source>مبلغ اعتبار</source>
        <translation>Amount of credit</translation>
    </message>
    <message>
        <source>دعوت‌شدگان</source>
        <translation>Invited</translation>
    </message>
    <message>
        <source>مجری تصمیم</source>
        <translation>Owner of the decision</translation>
    </message>
    <message>
        <source>مهلت اجرا</source>
        <translation>Due date of the decision</translation>
    </message>
    <message>
        <source>تصمیم جلسه</source>
        <translation>Decision of the session</translation>
    </message>
    <message>
        <source>اعلام تخلف</source>
        <translation>Misconduct referral</translation>
    </message>
    <message>
        <source>مرجع رسیدگی</source>
        <translation>Disciplinary body</translation>
    </message>
    <message>
        <source>تقویم تعطیلات</source>
        <translation>Holiday calendar</translation>
    </message>
    <message>
        <source>استان</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>شماره نسخه</source>
        <translation>Version number</translation>
    </message>
    <message>
        <source>نمره نظرسنجی</source>
        <translation>score of the survey</translation>
    </message>
    <message>
        <source>علت نرسیدن خبر</source>
        <translation>why he was not reached</translation>
    </message>
    <message>
        <source>جمله آماده</source>
        <translation>ready sentence</translation>
    </message>
    <message>
        <source>نام نما</source>
        <translation>Name of the view</translation>
    </message>
    <message>
        <source>نماهای ذخیره‌شده</source>
        <translation>Kept views</translation>
    </message>
</context>
<context>
    <name>Jalali</name>
    <message>
        <source>فروردین</source>
        <translation>Farvardin</translation>
    </message>
    <message>
        <source>اردیبهشت</source>
        <translation>Ordibehesht</translation>
    </message>
    <message>
        <source>خرداد</source>
        <translation>Khordad</translation>
    </message>
    <message>
        <source>تیر</source>
        <translation>Tir</translation>
    </message>
    <message>
        <source>مرداد</source>
        <translation>Mordad</translation>
    </message>
    <message>
        <source>شهریور</source>
        <translation>Shahrivar</translation>
    </message>
    <message>
        <source>مهر</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>آبان</source>
        <translation>Aban</translation>
    </message>
    <message>
        <source>آذر</source>
        <translation>Azar</translation>
    </message>
    <message>
        <source>دی</source>
        <translation>Dey</translation>
    </message>
    <message>
        <source>بهمن</source>
        <translation>Bahman</translation>
    </message>
    <message>
        <source>اسفند</source>
        <translation>Esfand</translation>
    </message>
    <message>
        <source>دوشنبه</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>سه‌شنبه</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>چهارشنبه</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>پنجشنبه</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>جمعه</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>شنبه</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>یکشنبه</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>%1 ساعت %2</source>
        <extracomment>%1 is a date, %2 a time of day</extracomment>
        <translation>%1 at %2</translation>
    </message>
</context>
<context>
    <name>KindText</name>
    <message>
        <source>محل مشاهده: %1</source>
        <translation>Seen at: %1</translation>
    </message>
    <message>
        <source>تاریخ مشاهده: %1</source>
        <translation>Seen on: %1</translation>
    </message>
    <message>
        <source>گزارش به سود: %1</source>
        <translation>Benefits: %1</translation>
    </message>
    <message>
        <source>مخاطب: %1</source>
        <translation>Addressee: %1</translation>
    </message>
    <message>
        <source>قالب هنری: %1</source>
        <translation>Art form: %1</translation>
    </message>
    <message>
        <source>اثر مورد انتظار: %1</source>
        <translation>Expected effect: %1</translation>
    </message>
    <message>
        <source>شخص مورد تقدیر: %1</source>
        <translation>Person thanked: %1</translation>
    </message>
    <message>
        <source>خدمت: %1 (شناسه %2)</source>
        <translation>Service: %1 (id %2)</translation>
    </message>
    <message>
        <source>درباره رسیدگی به شناسه پیگیری %1</source>
        <translation>About the handling of tracking id %1</translation>
    </message>
    <message>
        <source>پیش از ثبت به سامانه سامد و تلفن ۱۱۱ راهنمایی شد.</source>
        <translation>Guided to Samad and 111 before registering.</translation>
    </message>
    <message>
        <source>ذی‌نفع: %1، %2 نفر</source>
        <translation>Beneficiary: %1, %2 people</translation>
    </message>
    <message>
        <source>مبنای شکایت: %1</source>
        <translation>Grounds of the complaint: %1</translation>
    </message>
    <message>
        <source>شکایت از: %1</source>
        <translation>Complaint against: %1</translation>
    </message>
    <message>
        <source>خواسته: %1</source>
        <translation>Redress sought: %1</translation>
    </message>
    <message>
        <source>واحد مورد نظر: %1</source>
        <translation>Unit meant: %1</translation>
    </message>
    <message>
        <source>نوع متقاضی: %1</source>
        <translation>Sort of applicant: %1</translation>
    </message>
    <message>
        <source>تابعیت: %1</source>
        <translation>Nationality: %1</translation>
    </message>
    <message>
        <source>کشور محل اقامت: %1</source>
        <translation>Country of residence: %1</translation>
    </message>
    <message>
        <source>کد ملی ولی یا قیم: %1</source>
        <translation>Guardian's national number: %1</translation>
    </message>
    <message>
        <source>رایانامه: %1</source>
        <translation>E-mail: %1</translation>
    </message>
    <message>
        <source>نماینده: %1 (%2)، کد ملی %3</source>
        <translation>Representative: %1 (%2), national number %3</translation>
    </message>
    <message>
        <source>شناسه ملی</source>
        <translation>Legal person id</translation>
    </message>
    <message>
        <source>شماره گذرنامه</source>
        <translation>Passport number</translation>
    </message>
    <message>
        <source>کد فراگیر</source>
        <translation>Comprehensive code</translation>
    </message>
    <message>
        <source>کد ملی</source>
        <translation>National number</translation>
    </message>
    <message>
        <source>بدون کد ملی به علت «%1»؛ تصمیم با %2</source>
        <translation>Without national number because of “%1”; to be decided by %2</translation>
    </message>
    <message>
        <source>درباره: %1</source>
        <translation>About: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>پاسخ به %1</source>
        <translation>Answer to a %1</translation>
    </message>
    <message>
        <source>پاسخ به %1 درباره «%2»</source>
        <translation>Answer to a %1 about “%2”</translation>
    </message>
    <message>
        <source>درباره %1 شما که در تاریخ %2 در %3 با شناسه پیگیری %4 ثبت شده است، به آگاهی می‌رساند:</source>
        <translation>Concerning your %1, registered on %2 at %3 under tracking id %4, we inform you:</translation>
    </message>
    <message>
        <source>اگر به این پاسخ اعتراض دارید، تا پایان روز %1 می‌توانید با همین شناسه پیگیری بازگشایی آن را بخواهید.</source>
        <translation>If you object to this answer, you may ask for it to be reopened under the same tracking id until the end of %1.</translation>
    </message>
    <message>
        <source>%1؛ %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>جهت تحویل پاسخ به متقاضی و درج در سابقه</source>
        <translation>for delivery to the applicant and for the record</translation>
    </message>
    <message>
        <source>جهت آگاهی</source>
        <translation>for information</translation>
    </message>
    <message>
        <source>دنباله نامه %1</source>
        <translation>Letter %1, continued</translation>
    </message>
    <message>
        <source>شماره: %1</source>
        <translation>No.: %1</translation>
    </message>
    <message>
        <source>تاریخ: %1</source>
        <translation>Date: %1</translation>
    </message>
    <message>
        <source>پیوست: ندارد</source>
        <translation>Attachments: none</translation>
    </message>
    <message>
        <source>پیوست: %1 فقره</source>
        <translation>Attachments: %1</translation>
    </message>
    <message>
        <source>بسمه تعالی</source>
        <translation>In the Name of God</translation>
    </message>
    <message>
        <source>موضوع: %1</source>
        <translation>Subject: %1</translation>
    </message>
    <message>
        <source>سلام و احترام</source>
        <translation>With greetings and respect</translation>
    </message>
    <message>
        <source>رونوشت:</source>
        <translation>Copies:</translation>
    </message>
    <message>
        <source>جناب آقای / سرکار خانم</source>
        <translation>Mr / Ms</translation>
    </message>
    <message>
        <source>جناب آقای</source>
        <translation>Mr</translation>
    </message>
    <message>
        <source>سرکار خانم</source>
        <translation>Ms</translation>
    </message>
    <message>
        <source>مدیریت محترم</source>
        <translation>To the management of</translation>
    </message>
    <message>
        <source>به جای %1، %2</source>
        <translation>for %1, %2</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>از مهلت گذشته</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>محرمانه</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>صفحه %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>%1 مورد</source>
        <translation>%1 cases</translation>
    </message>
    <message>
        <source>چاپ: %1</source>
        <translation>Printed by: %1</translation>
    </message>
    <message>
        <source>ردیف</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>شناسه پیگیری</source>
        <translation>Tracking id</translation>
    </message>
    <message>
        <source>نوع و موضوع</source>
        <translation>Kind and subject</translation>
    </message>
    <message>
        <source>متقاضی</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>وضعیت و دارنده</source>
        <translation>Status and holder</translation>
    </message>
    <message>
        <source>مهلت</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>در این فهرست موردی نیست.</source>
        <translation>There are no cases in this list.</translation>
    </message>
</context>
<context>
    <name>PrintRecord</name>
    <message>
        <source>%1 چاپ یا ذخیره شد، %2 صفحه.</source>
        <translation>%1 was printed or saved, pages: %2.</translation>
    </message>
    <message>
        <source>پرونده</source>
        <translation>Case file</translation>
    </message>
    <message>
        <source>نامه پاسخ</source>
        <translation>Answer letter</translation>
    </message>
    <message>
        <source>پاکت</source>
        <translation>Envelope</translation>
    </message>
</context>
<context>
    <name>PrintedPage</name>
    <message>
        <source>آموزشی</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>صفحه %1 از %2</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>بسمه تعالی</source>
        <translation>In the Name of God</translation>
    </message>
    <message>
        <source>رسید ثبت</source>
        <translation>Registration receipt</translation>
    </message>
    <message>
        <source>تاریخ: %1</source>
        <translation>Date: %1</translation>
    </message>
    <message>
        <source>ساعت: %1</source>
        <translation>Time: %1</translation>
    </message>
    <message>
        <source>آموزشی؛ بدون اعتبار</source>
        <translation>Training; not valid</translation>
    </message>
    <message>
        <source>شناسه پیگیری</source>
        <translation>Tracking id</translation>
    </message>
    <message>
        <source>رمز پیگیری</source>
        <translation>Follow-up code</translation>
    </message>
    <message>
        <source>رمز پیگیری: %1</source>
        <translation>Follow-up code: %1</translation>
    </message>
    <message>
        <source>نوع</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>موضوع</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>متقاضی</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>متصدی میز</source>
        <translation>Desk clerk</translation>
    </message>
    <message>
        <source>زمان ثبت</source>
        <translation>Registration time</translation>
    </message>
    <message>
        <source>زمان پاسخ نهایی</source>
        <translation>Final answer time</translation>
    </message>
    <message>
        <source>مراجعه بعدی</source>
        <translation>Next visit</translation>
    </message>
    <message>
        <source>نتیجه</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>انجام شد. %1</source>
        <translation>Done. %1</translation>
    </message>
    <message>
        <source>مدارک دریافت‌شده از متقاضی:</source>
        <translation>Documents received from the applicant:</translation>
    </message>
    <message>
        <source>راه‌های پیگیری با شناسه و رمز پیگیری: درگاه اینترنتی سامد، پیام‌رسان، تلفن ۱۱۱ و همین میز.</source>
        <translation>Follow up with the tracking id and follow-up code: Samad web portal, messenger, telephone 111 and this desk.</translation>
    </message>
    <message>
        <source>آموزشی</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>صفحه %1 از %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>این رمزینه امضای جایگاه ثبت‌کننده را در بر دارد و درستی رسید را نشان می‌دهد. رسید را نزد خود نگه دارید.</source>
        <translation>This code carries the signature of the registering device and proves the receipt genuine. Keep the receipt.</translation>
    </message>
    <message>
        <source>شناسه خدمت</source>
        <translation>Service id</translation>
    </message>
</context>
<context>
    <name>Registration</name>
    <message>
        <source>مورد مشابه در ۳۰ روز گذشته: %1</source>
        <translation>Similar case in the past 30 days: %1</translation>
    </message>
</context>
<context>
    <name>StockPhrases</name>
    <message>
        <source>جهت اقدام و اعلام نتیجه.</source>
        <translation>For action; please report the result.</translation>
    </message>
    <message>
        <source>لطفاً بازدید و نتیجه را اعلام کنید.</source>
        <translation>Please inspect and report the result.</translation>
    </message>
    <message>
        <source>جهت بررسی و اظهار نظر.</source>
        <translation>For examination and your opinion.</translation>
    </message>
    <message>
        <source>با اولویت رسیدگی شود.</source>
        <translation>To be handled with priority.</translation>
    </message>
    <message>
        <source>با بازدید کارشناس از محل، مشکل برطرف شد.</source>
        <translation>An expert inspected the place and the problem was solved.</translation>
    </message>
    <message>
        <source>درخواست شما انجام شد.</source>
        <translation>What you asked for has been done.</translation>
    </message>
    <message>
        <source>مدارک شما کامل است و نتیجه پیامک می‌شود.</source>
        <translation>Your documents are complete; the result will be sent by text message.</translation>
    </message>
    <message>
        <source>این موضوع در برنامه سال آینده گذاشته شد.</source>
        <translation>The matter was put into next year’s programme.</translation>
    </message>
    <message>
        <source>تلفنی با متقاضی صحبت شد.</source>
        <translation>Spoke to the applicant by telephone.</translation>
    </message>
    <message>
        <source>در انتظار پاسخ واحد مربوط.</source>
        <translation>Waiting for the answer of the unit concerned.</translation>
    </message>
    <message>
        <source>مدارک بررسی شد و کامل است.</source>
        <translation>The documents were checked and are complete.</translation>
    </message>
    <message>
        <source>در شرح وظایف این واحد نیست.</source>
        <translation>Not among the duties of this unit.</translation>
    </message>
    <message>
        <source>محدوده یادشده در حوزه این شهرستان نیست.</source>
        <translation>The place named is not within this county.</translation>
    </message>
    <message>
        <source>موضوع پیش‌تر در واحد دیگری در دست رسیدگی است.</source>
        <translation>Another unit is already handling the matter.</translation>
    </message>
    <message>
        <source>لطفاً از محل بازدید و گزارش کنید.</source>
        <translation>Please inspect the place and report.</translation>
    </message>
    <message>
        <source>لطفاً نظر کارشناسی خود را اعلام کنید.</source>
        <translation>Please give your expert opinion.</translation>
    </message>
    <message>
        <source>لطفاً سوابق موضوع را بفرستید.</source>
        <translation>Please send the records of the matter.</translation>
    </message>
    <message>
        <source>لطفاً سوابق و نظر آن دستگاه را اعلام کنید.</source>
        <translation>Please send your agency’s records and opinion.</translation>
    </message>
    <message>
        <source>لطفاً درستی مدارک پیوست را گواهی کنید.</source>
        <translation>Please certify the attached documents.</translation>
    </message>
    <message>
        <source>بازدید شد؛ گزارش پیوست است.</source>
        <translation>Inspected; the report is attached.</translation>
    </message>
    <message>
        <source>انجام شد.</source>
        <translation>Done.</translation>
    </message>
    <message>
        <source>سابقه‌ای در این واحد نیست.</source>
        <translation>This unit has no record of it.</translation>
    </message>
    <message>
        <source>رونوشت کارت ملی و سند مالکیت لازم است.</source>
        <translation>Copies of the identity card and the title deed are needed.</translation>
    </message>
    <message>
        <source>نشانی دقیق و شماره تماس لازم است.</source>
        <translation>The exact address and a telephone number are needed.</translation>
    </message>
    <message>
        <source>تصویر آخرین قبض لازم است.</source>
        <translation>A picture of the last bill is needed.</translation>
    </message>
    <message>
        <source>مدارک خواسته‌شده تحویل شد.</source>
        <translation>The documents asked for were handed in.</translation>
    </message>
    <message>
        <source>نشانی و شماره تماس کامل شد.</source>
        <translation>Address and telephone number were completed.</translation>
    </message>
    <message>
        <source>متقاضی نتیجه را پذیرفت.</source>
        <translation>The applicant accepted the result.</translation>
    </message>
    <message>
        <source>متقاضی از پیگیری این درخواست منصرف شد.</source>
        <translation>The applicant withdrew the request.</translation>
    </message>
    <message>
        <source>متقاضی به پاسخ اعتراض دارد.</source>
        <translation>The applicant objects to the answer.</translation>
    </message>
    <message>
        <source>مشکل دوباره پیش آمده است.</source>
        <translation>The problem has come back.</translation>
    </message>
    <message>
        <source>بازدید کارشناسی هنوز انجام نشده است.</source>
        <translation>The expert’s inspection has not taken place yet.</translation>
    </message>
    <message>
        <source>در انتظار پاسخ استعلام از دستگاه دیگر.</source>
        <translation>Waiting for another agency’s reply to an inquiry.</translation>
    </message>
    <message>
        <source>تأمین قطعه و اعتبار زمان می‌برد.</source>
        <translation>Parts and funds take time.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>نشانی مرکز را وارد کنید.</source>
        <translation>Enter the address of the Center.</translation>
    </message>
    <message>
        <source>نشانی باید مانند https://center.example:8443 باشد.</source>
        <translation>The address must look like https://center.example:8443.</translation>
    </message>
    <message>
        <source>شماره درگاه در پایان نشانی نیامده است؛ مانند ‎:8443.</source>
        <translation>The address lacks the port number at its end, such as :8443.</translation>
    </message>
    <message>
        <source>پرونده گواهی مرکز را برگزینید یا روی این صفحه بکشید.</source>
        <translation>Choose the certificate file of the Center or drop it on this page.</translation>
    </message>
    <message>
        <source>پرونده پیدا نشد یا خواندنی نیست.</source>
        <translation>The file was not found or cannot be read.</translation>
    </message>
    <message>
        <source>این پرونده گواهی نیست؛ پرونده ca.pem را از مدیر سامانه بگیرید.</source>
        <translation>This file is not a certificate; ask the administrator for the file ca.pem.</translation>
    </message>
    <message>
        <source>کد یک‌بارمصرف را وارد کنید؛ مدیر سامانه آن را می‌دهد.</source>
        <translation>Enter the one-time code; the administrator provides it.</translation>
    </message>
    <message>
        <source>کد پست سازمانی خود را وارد کنید.</source>
        <translation>Enter the code of your post.</translation>
    </message>
    <message>
        <source>کد پست از حروف کوچک انگلیسی و نقطه است؛ مانند semnan.damghan.desk.clerk1.</source>
        <translation>The code of a post has lower-case Latin letters and dots, such as semnan.damghan.desk.clerk1.</translation>
    </message>
    <message>
        <source>جای نگهداری پرونده جایگاه را برگزینید.</source>
        <translation>Choose where to keep the seat file.</translation>
    </message>
    <message>
        <source>این نشانیِ پوشه است؛ نام پرونده را هم بنویسید.</source>
        <translation>This is the address of a folder; add the name of the file.</translation>
    </message>
    <message>
        <source>پرونده‌ای به این نام هست و دست نمی‌خورد. اگر جایگاه شماست آن را باز کنید؛ وگرنه نام دیگری بدهید.</source>
        <translation>A file of this name exists and is left untouched. Open it if it is your seat; otherwise give another name.</translation>
    </message>
    <message>
        <source>گذرواژه دست‌کم %1 نویسه باشد.</source>
        <translation>The password must have at least %1 characters.</translation>
    </message>
    <message>
        <source>با گذرواژه بالا یکی نیست.</source>
        <translation>Differs from the password above.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>درخواست</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>شکایت</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>انتقاد</source>
        <translation>Criticism</translation>
    </message>
    <message>
        <source>گزارش مردمی</source>
        <translation>Observation report</translation>
    </message>
    <message>
        <source>ایده</source>
        <translation>Idea</translation>
    </message>
    <message>
        <source>پیشنهاد</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>طرح</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>تقدیر و تشکر</source>
        <translation>Thanks</translation>
    </message>
    <message>
        <source>ابراز احساسات</source>
        <translation>Sentiment</translation>
    </message>
    <message>
        <source>مراجعه حضوری</source>
        <translation>Walk-in</translation>
    </message>
    <message>
        <source>ملاقات مردمی</source>
        <translation>Public visit</translation>
    </message>
    <message>
        <source>تلفن ۱۱۱</source>
        <translation>Telephone 111</translation>
    </message>
    <message>
        <source>خط نظارت</source>
        <translation>Supervision line</translation>
    </message>
    <message>
        <source>مرکز تماس</source>
        <translation>Call centre</translation>
    </message>
    <message>
        <source>نامه پستی</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>رایانامه</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>دورنگار</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>وب</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>گزارش سریع</source>
        <translation>Quick report</translation>
    </message>
    <message>
        <source>سفر استانی</source>
        <translation>Provincial trip</translation>
    </message>
    <message>
        <source>خارج از کشور</source>
        <translation>Abroad</translation>
    </message>
    <message>
        <source>مدیریت شبانه</source>
        <translation>Night management</translation>
    </message>
    <message>
        <source>ثبت‌شده</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>در دست بررسی</source>
        <translation>Under examination</translation>
    </message>
    <message>
        <source>ارجاع‌شده</source>
        <translation>Referred</translation>
    </message>
    <message>
        <source>در انتظار متقاضی</source>
        <translation>Awaiting the applicant</translation>
    </message>
    <message>
        <source>ارسال‌شده به سطح بالاتر</source>
        <translation>Escalated</translation>
    </message>
    <message>
        <source>در جلسه حل مسئله</source>
        <translation>In a problem-solving session</translation>
    </message>
    <message>
        <source>پاسخ داده‌شده</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>مختومه</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>بازگشایی‌شده</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>باطل‌شده</source>
        <translation>Annulled</translation>
    </message>
    <message>
        <source>شهرستان</source>
        <translation>County</translation>
    </message>
    <message>
        <source>استان</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>دستگاه</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>ملی</source>
        <translation>National</translation>
    </message>
    <message>
        <source>روستا</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>بخش</source>
        <translation>District</translation>
    </message>
    <message>
        <source>شهر</source>
        <translation>City</translation>
    </message>
    <message>
        <source>زیر پا گذاشتن قانون (نقض)</source>
        <translation>Law or regulation breached</translation>
    </message>
    <message>
        <source>کاستی خود قانون (نقص)</source>
        <translation>Law or regulation defective</translation>
    </message>
    <message>
        <source>اجرا نشدن ضوابط</source>
        <translation>Rules not executed</translation>
    </message>
    <message>
        <source>خدمت پایین‌تر از استاندارد</source>
        <translation>Service below standard</translation>
    </message>
    <message>
        <source>انجام شد</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>مراجعه بعدی</source>
        <translation>Next visit</translation>
    </message>
    <message>
        <source>زمان پاسخ نهایی</source>
        <translation>Final answer time</translation>
    </message>
    <message>
        <source>احراز نشده</source>
        <translation>Not verified</translation>
    </message>
    <message>
        <source>احراز شده</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>مغایرت هویت</source>
        <translation>Identity mismatch</translation>
    </message>
    <message>
        <source>تغییر فهرست واحدها</source>
        <translation>Directory changed</translation>
    </message>
    <message>
        <source>ثبت</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>رؤیت</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>ارجاع</source>
        <translation>Referral</translation>
    </message>
    <message>
        <source>پاسخ</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>مختومه شدن</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>بازگشایی</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>ابطال</source>
        <translation>Annulled</translation>
    </message>
    <message>
        <source>یادداشت داخلی</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>مشاوره و راهنمایی</source>
        <translation>Counsel</translation>
    </message>
    <message>
        <source>پس گرفتن</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>نظر مرکز</source>
        <translation>Verdict of the Center</translation>
    </message>
    <message>
        <source>اقدام محرمانه</source>
        <translation>Sealed act</translation>
    </message>
    <message>
        <source>درخواست توضیح</source>
        <translation>Request for explanation</translation>
    </message>
    <message>
        <source>توضیح</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>ارجاع به هیأت رسیدگی به تخلفات اداری</source>
        <translation>Referral to the misconduct board</translation>
    </message>
    <message>
        <source>افزودن شخص یا واحد موضوع شکایت</source>
        <translation>Subject added</translation>
    </message>
    <message>
        <source>واگذاری به جانشین</source>
        <translation>Handed to the successor</translation>
    </message>
    <message>
        <source>گشودن محتوا برای مقام ناظر</source>
        <translation>Opened to a supervisor</translation>
    </message>
    <message>
        <source>خلاصه برای نظارت</source>
        <translation>Summary for supervision</translation>
    </message>
    <message>
        <source>پایان دسترسی</source>
        <translation>End of access</translation>
    </message>
    <message>
        <source>گزارش پاک‌سازی دستگاه‌ها</source>
        <translation>Report on wiped devices</translation>
    </message>
    <message>
        <source>تازه‌رسیده</source>
        <translation>New</translation>
    </message>
    <message>
        <source>در دست اقدام</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>دارای دستور</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>محرمانه</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>پیش‌نویس‌ها</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>ارجاع‌شده‌ها</source>
        <translation>Referred</translation>
    </message>
    <message>
        <source>همه</source>
        <translation>All</translation>
    </message>
    <message>
        <source>گذشته از مهلت</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>پیوند به مورد مشابه</source>
        <translation>Linked to a similar case</translation>
    </message>
    <message>
        <source>برداشتن پیوند</source>
        <translation>Link removed</translation>
    </message>
    <message>
        <source>شهروند ایرانی</source>
        <translation>Iranian citizen</translation>
    </message>
    <message>
        <source>شخص حقوقی</source>
        <translation>Legal person</translation>
    </message>
    <message>
        <source>تبعه خارجی</source>
        <translation>Foreign national</translation>
    </message>
    <message>
        <source>ایرانی خارج از کشور</source>
        <translation>Iranian abroad</translation>
    </message>
    <message>
        <source>ناشناس</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>ایرانی بدون کد ملی</source>
        <translation>Iranian without number</translation>
    </message>
    <message>
        <source>گزارش‌دهنده</source>
        <translation>The reporter</translation>
    </message>
    <message>
        <source>اشخاص دیگر</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>عموم مردم</source>
        <translation>The public</translation>
    </message>
    <message>
        <source>مقام معظم رهبری</source>
        <translation>The Leader</translation>
    </message>
    <message>
        <source>رئیس‌جمهور</source>
        <translation>The President</translation>
    </message>
    <message>
        <source>شعر</source>
        <translation>Poem</translation>
    </message>
    <message>
        <source>نقاشی</source>
        <translation>Painting</translation>
    </message>
    <message>
        <source>دکلمه</source>
        <translation>Recitation</translation>
    </message>
    <message>
        <source>خوشنویسی</source>
        <translation>Calligraphy</translation>
    </message>
    <message>
        <source>قالب هنری دیگر</source>
        <translation>Other art form</translation>
    </message>
    <message>
        <source>تحول و بهبود</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>افزایش سرعت</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>کاهش زمان</source>
        <translation>Less time</translation>
    </message>
    <message>
        <source>کاهش هزینه</source>
        <translation>Lower cost</translation>
    </message>
    <message>
        <source>ثبت خدمت</source>
        <translation>Service record</translation>
    </message>
    <message>
        <source>عودت</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>فراخوان ارجاع</source>
        <translation>Recall of a referral</translation>
    </message>
    <message>
        <source>پذیرش ارجاع</source>
        <translation>Acceptance of a referral</translation>
    </message>
    <message>
        <source>تحویل پاسخ</source>
        <translation>Delivery of the answer</translation>
    </message>
    <message>
        <source>درخواست از متقاضی</source>
        <translation>Request to the applicant</translation>
    </message>
    <message>
        <source>پاسخ متقاضی</source>
        <translation>Applicant's reply</translation>
    </message>
    <message>
        <source>درخواست اقدام</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>انجام درخواست</source>
        <translation>Task done</translation>
    </message>
    <message>
        <source>استعلام</source>
        <translation>Inquiry</translation>
    </message>
    <message>
        <source>پاسخ استعلام</source>
        <translation>Reply to an inquiry</translation>
    </message>
    <message>
        <source>رفع تعارض</source>
        <translation>Conflict resolved</translation>
    </message>
    <message>
        <source>حضوری</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>تلفنی</source>
        <translation>By phone</translation>
    </message>
    <message>
        <source>پیامک</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>پست</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>پیام‌رسان</source>
        <translation>Messenger</translation>
    </message>
    <message>
        <source>درخواست تمدید مهلت</source>
        <translation>Extension asked</translation>
    </message>
    <message>
        <source>تمدید مهلت</source>
        <translation>Deadline extended</translation>
    </message>
    <message>
        <source>ارسال به سطح بالاتر</source>
        <translation>Escalated</translation>
    </message>
    <message>
        <source>گذشتن از مهلت</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>بی‌پاسخ ماندن</source>
        <translation>Left without answer</translation>
    </message>
    <message>
        <source>اعلام وجود یا نبود تعارض</source>
        <translation>Dispute recorded</translation>
    </message>
    <message>
        <source>دعوت به جلسه حل مسئله</source>
        <translation>Problem-solving session called</translation>
    </message>
    <message>
        <source>تصمیم جلسه حل مسئله</source>
        <translation>Decision of the session</translation>
    </message>
    <message>
        <source>ارائه مستندات اجرا</source>
        <translation>Evidence given</translation>
    </message>
    <message>
        <source>استنکاف از اجرای تصمیم</source>
        <translation>Decision refused</translation>
    </message>
    <message>
        <source>عدم اجرای تصمیم</source>
        <translation>Decision not carried out</translation>
    </message>
    <message>
        <source>اعلام به مرجع رسیدگی به تخلف</source>
        <translation>Referred for misconduct</translation>
    </message>
    <message>
        <source>نتیجه رسیدگی به تخلف</source>
        <translation>Result of the misconduct referral</translation>
    </message>
    <message>
        <source>نیاز به مجوز</source>
        <translation>Needs a permit</translation>
    </message>
    <message>
        <source>نیاز به اعتبار</source>
        <translation>Needs credit</translation>
    </message>
    <message>
        <source>نیاز به مجوز و اعتبار</source>
        <translation>Needs a permit and credit</translation>
    </message>
    <message>
        <source>بی‌پاسخ‌ها</source>
        <translation>Without answer</translation>
    </message>
    <message>
        <source>تعارض‌ها</source>
        <translation>Disputes</translation>
    </message>
    <message>
        <source>جلسه حل مسئله</source>
        <translation>Problem-solving sessions</translation>
    </message>
    <message>
        <source>اجرا نشده‌ها</source>
        <translation>Non-compliant</translation>
    </message>
    <message>
        <source>اعلام تخلف</source>
        <translation>Misconduct referrals</translation>
    </message>
    <message>
        <source>ادغام در مورد پیشین</source>
        <translation>Merged into an earlier case</translation>
    </message>
    <message>
        <source>برگشت ادغام</source>
        <translation>Undo the merge</translation>
    </message>
    <message>
        <source>نظرسنجی</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>اطلاع‌رسانی به متقاضی</source>
        <translation>Notice to the applicant</translation>
    </message>
    <message>
        <source>به متقاضی اطلاع داده شد</source>
        <translation>The applicant was told</translation>
    </message>
    <message>
        <source>اطلاع به متقاضی نرسید</source>
        <translation>The applicant could not be reached</translation>
    </message>
    <message>
        <source>فهرست دستگاه‌های دارای کشیک شبانه</source>
        <translation>List of units on night duty drafted</translation>
    </message>
    <message>
        <source>ارسال فهرست کشیک برای تأیید</source>
        <translation>List sent for approval</translation>
    </message>
    <message>
        <source>تأیید فهرست کشیک</source>
        <translation>List approved</translation>
    </message>
    <message>
        <source>ارسال لوح کشیک</source>
        <translation>Roster sent</translation>
    </message>
    <message>
        <source>تغییر لوح کشیک</source>
        <translation>Roster changed</translation>
    </message>
    <message>
        <source>آغاز نوبت شبانه</source>
        <translation>Night shift started</translation>
    </message>
    <message>
        <source>در دست گرفتن نوبت</source>
        <translation>Shift taken over</translation>
    </message>
    <message>
        <source>آزمون دسترسی</source>
        <translation>Reachability check</translation>
    </message>
    <message>
        <source>یادداشت دفتر نوبت</source>
        <translation>Note in the shift log</translation>
    </message>
    <message>
        <source>پیگیری مورد شبانه</source>
        <translation>Item of the night followed up</translation>
    </message>
    <message>
        <source>تحویل نوبت</source>
        <translation>Shift handed over</translation>
    </message>
    <message>
        <source>تحویل گرفتن نوبت</source>
        <translation>Shift received</translation>
    </message>
    <message>
        <source>گزارش صبح</source>
        <translation>Morning report</translation>
    </message>
    <message>
        <source>ثبت مورد شبانه</source>
        <translation>Item of the night registered</translation>
    </message>
    <message>
        <source>سپردن مورد شبانه</source>
        <translation>Item of the night handed on</translation>
    </message>
    <message>
        <source>پذیرش مورد شبانه</source>
        <translation>Item of the night acknowledged</translation>
    </message>
    <message>
        <source>گذشتن مهلت مورد شبانه</source>
        <translation>Time of an item ran out</translation>
    </message>
    <message>
        <source>انجام مورد شبانه</source>
        <translation>Item of the night resolved</translation>
    </message>
    <message>
        <source>دریافت قلم ورودی</source>
        <translation>Item received</translation>
    </message>
    <message>
        <source>پرسش هویت از فرستنده</source>
        <translation>Sender asked for identity</translation>
    </message>
    <message>
        <source>تبدیل قلم ورودی به مورد</source>
        <translation>Item became a case</translation>
    </message>
    <message>
        <source>نتیجه احراز هویت</source>
        <translation>Result of the identity check</translation>
    </message>
    <message>
        <source>تصمیم درباره ثبت بدون کد ملی</source>
        <translation>Decision on registering without national number</translation>
    </message>
    <message>
        <source>تکمیل یا اصلاح مشخصات</source>
        <translation>Details completed or corrected</translation>
    </message>
    <message>
        <source>پی‌نوشت</source>
        <translation>Marginal note</translation>
    </message>
    <message>
        <source>رؤیت پی‌نوشت</source>
        <translation>Acknowledge the note</translation>
    </message>
    <message>
        <source>پاسخ پی‌نوشت</source>
        <translation>Answer the note</translation>
    </message>
    <message>
        <source>پیش‌نویس دفتر</source>
        <translation>Office&apos;s draft</translation>
    </message>
    <message>
        <source>تصمیم درباره پیش‌نویس</source>
        <translation>Decision on a draft</translation>
    </message>
    <message>
        <source>تفویض اختیار</source>
        <translation>Delegation</translation>
    </message>
    <message>
        <source>پایان تفویض اختیار</source>
        <translation>End of a delegation</translation>
    </message>
</context>
<context>
    <name>mizban::AboutSection</name>
    <message>
        <source>شخص یا واحد موضوع شکایت</source>
        <translation>Whom it is about</translation>
    </message>
    <message>
        <source>نه</source>
        <translation>No</translation>
    </message>
    <message>
        <source>بله، محرمانه ثبت شود</source>
        <translation>Yes, register it sealed</translation>
    </message>
    <message>
        <source>درباره یک مقام، میز یا دفتر است؟</source>
        <translation>About an official, desk or office?</translation>
    </message>
    <message>
        <source>سمت، نام شخص یا واحد</source>
        <translation>Post, name or unit</translation>
    </message>
    <message>
        <source>نام شخص، اگر سمت او در فهرست نیست</source>
        <translation>Name, if the post is not in the list</translation>
    </message>
    <message>
        <source>سمت یا واحد</source>
        <translation>Post or unit</translation>
    </message>
    <message>
        <source>نام شخص</source>
        <translation>Name of the person</translation>
    </message>
    <message>
        <source>اشخاص و واحدهای نام‌برده</source>
        <translation>Persons and units named</translation>
    </message>
    <message>
        <source>Delete: برداشتن از فهرست</source>
        <translation>Delete: takes it off the list</translation>
    </message>
    <message>
        <source>این شکایت درباره شما یا واحد شماست و در این میز ثبت نمی‌شود. متقاضی را راهنمایی کنید به: %1؛ یا تلفن ۱۱۱، یا سامانه سامد در وب.</source>
        <translation>This complaint is about you or your unit and is not registered at this desk. Guide the applicant to: %1; or to 111, or to Samad on the web.</translation>
    </message>
    <message>
        <source>، </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>نام‌ها را از فهرست برگزینید. متن شکایت تنها به مرجع رسیدگی می‌رسد و در این میز نمی‌ماند.</source>
        <translation>Choose from the list. The text reaches its handler only and does not stay at this desk.</translation>
    </message>
    <message>
        <source>%1 برای برداشتن یک نام، آن را برگزینید و Delete را بزنید.</source>
        <translation>%1 To take a name away, choose it and press Delete.</translation>
    </message>
</context>
<context>
    <name>mizban::ActPanel</name>
    <message>
        <source>انصراف (%1)</source>
        <translation>Cancel (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>این متن %1 نویسه دارد و بیش از اندازه مجاز است؛ چسبانده نشد. آنچه نوشته‌اید سر جای خود است.</source>
        <translation>This text has %1 characters, more than allowed; it was not pasted. What you typed is still there.</translation>
    </message>
    <message>
        <source>پیوست‌ها</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>با %1 هم فرستاده می‌شود و مورد بعدی می‌آید.</source>
        <translation>%1 sends too, and brings the next case.</translation>
    </message>
    <message>
        <source>فرستادن پیش‌نویس</source>
        <translation>Send the draft</translation>
    </message>
    <message>
        <source>پیام به مقام مسئول (اختیاری)</source>
        <translation>A word to the principal (optional)</translation>
    </message>
</context>
<context>
    <name>mizban::ActionBar</name>
    <message>
        <source>درخواست توضیح</source>
        <translation>Ask for explanation</translation>
    </message>
    <message>
        <source>نامه هیأت</source>
        <translation>Board letter</translation>
    </message>
    <message>
        <source>ارجاع</source>
        <translation>Refer</translation>
    </message>
    <message>
        <source>پاسخ</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>یادداشت</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>مختومه</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>بازگشایی</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>رسید</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>متنی نیمه‌کاره دارد</source>
        <translation>Has unfinished text</translation>
    </message>
    <message>
        <source>پاسخ به درخواست</source>
        <translation>Reply to the request</translation>
    </message>
    <message>
        <source>رفع تعارض</source>
        <translation>Resolve</translation>
    </message>
    <message>
        <source>پذیرش</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>عودت</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>فراخوان</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>درخواست اقدام</source>
        <translation>Ask for work</translation>
    </message>
    <message>
        <source>استعلام</source>
        <translation>Inquire</translation>
    </message>
    <message>
        <source>نیاز به متقاضی</source>
        <translation>Ask the applicant</translation>
    </message>
    <message>
        <source>متقاضی پاسخ داد</source>
        <translation>Applicant replied</translation>
    </message>
    <message>
        <source>تحویل پاسخ</source>
        <translation>Deliver</translation>
    </message>
    <message>
        <source>درخواست تمدید</source>
        <translation>Ask for extension</translation>
    </message>
    <message>
        <source>تمدید</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>ارسال به وزارتخانه</source>
        <translation>Escalate</translation>
    </message>
    <message>
        <source>تعارض</source>
        <translation>Dispute</translation>
    </message>
    <message>
        <source>جلسه</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>تصمیم</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>مستندات</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>استنکاف</source>
        <translation>Refusal</translation>
    </message>
    <message>
        <source>اعلام تخلف</source>
        <translation>Misconduct</translation>
    </message>
    <message>
        <source>نتیجه تخلف</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>ثبت بدون کد ملی</source>
        <translation>Without national number</translation>
    </message>
    <message>
        <source>افزودن شخص موضوع شکایت</source>
        <translation>Name one more</translation>
    </message>
    <message>
        <source>بیشتر</source>
        <translation>More</translation>
    </message>
    <message>
        <source>کارهای دیگر</source>
        <translation>Other actions</translation>
    </message>
    <message>
        <source>اصلاح مشخصات</source>
        <translation>Correct the applicant</translation>
    </message>
    <message>
        <source>اطلاع‌رسانی</source>
        <translation>Tell the applicant</translation>
    </message>
    <message>
        <source>نظر متقاضی</source>
        <translation>Applicant’s opinion</translation>
    </message>
    <message>
        <source>گشودن برای مقام ناظر</source>
        <translation>Share with a supervisor</translation>
    </message>
    <message>
        <source>پی‌نوشت</source>
        <translation>Marginal note</translation>
    </message>
    <message>
        <source>رؤیت پی‌نوشت</source>
        <translation>Acknowledge the note</translation>
    </message>
    <message>
        <source>پاسخ پی‌نوشت</source>
        <translation>Answer the note</translation>
    </message>
    <message>
        <source>بازگرداندن پیش‌نویس</source>
        <translation>Give the draft back</translation>
    </message>
    <message>
        <source>%1، نیمه‌کاره</source>
        <translation>%1, half-written</translation>
    </message>
</context>
<context>
    <name>mizban::AnswerPanel</name>
    <message>
        <source>پاسخ به متقاضی</source>
        <translation>Answer to the applicant</translation>
    </message>
    <message>
        <source>ثبت پاسخ</source>
        <translation>Record answer</translation>
    </message>
    <message>
        <source>انجام شد</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>انجام نشد</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>متن پاسخ؛ به متقاضی نشان داده می‌شود</source>
        <translation>Answer text; shown to the applicant</translation>
    </message>
    <message>
        <source>نتیجه</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>دلیل انجام نشدن</source>
        <translation>Reason it was not done</translation>
    </message>
    <message>
        <source>بررسی نشد</source>
        <translation>Not examined</translation>
    </message>
    <message>
        <source>قصوری نبود</source>
        <translation>No fault</translation>
    </message>
    <message>
        <source>قصور احراز شد</source>
        <translation>Fault found</translation>
    </message>
    <message>
        <source>قصور دستگاه و جبران خسارت</source>
        <translation>Fault of the agency and compensation</translation>
    </message>
    <message>
        <source>خسارت ادعاشده، ریال (اختیاری)</source>
        <translation>Damage claimed, rials (optional)</translation>
    </message>
    <message>
        <source>خسارت تعیین‌شده، ریال (اختیاری)</source>
        <translation>Damage awarded, rials (optional)</translation>
    </message>
    <message>
        <source>تاریخ پرداخت، اگر پرداخت شده است</source>
        <translation>Date of payment, if it was paid</translation>
    </message>
</context>
<context>
    <name>mizban::ApplicantPanel</name>
    <message>
        <source>پیشینه متقاضی</source>
        <translation>Applicant history</translation>
    </message>
    <message>
        <source>با وارد کردن کد ملی، موارد پیشین متقاضی، وعده‌های باز و موارد مشابه اینجا نشان داده می‌شود.</source>
        <translation>Enter a national number to see the applicant&apos;s earlier cases, open promises and similar cases here.</translation>
    </message>
    <message>
        <source>از این متقاضی در این جایگاه موردی ثبت نشده است.</source>
        <translation>No case of this applicant is registered in this seat.</translation>
    </message>
    <message>
        <source>احتمال تکرار</source>
        <translation>Possible duplicate</translation>
    </message>
    <message>
        <source>وعده‌های باز</source>
        <translation>Open promises</translation>
    </message>
    <message>
        <source>موارد پیشین</source>
        <translation>Earlier cases</translation>
    </message>
    <message>
        <source>با همین نوع و موضوع در ۳۰ روز گذشته ثبت شده است.</source>
        <translation>Registered in the past 30 days with the same kind and subject.</translation>
    </message>
    <message>
        <source>متن مشابه</source>
        <translation>Similar text</translation>
    </message>
    <message>
        <source>دیگران با همین تلفن یا خانواده و محل</source>
        <translation>Others at this telephone, or of this family and place</translation>
    </message>
    <message>
        <source>افزودن به همین مورد</source>
        <translation>Add to this case</translation>
    </message>
    <message>
        <source>مراجعه به همین مورد افزوده می‌شود و مورد تازه‌ای ثبت نمی‌شود.</source>
        <translation>The visit is added to this case and no new one is registered.</translation>
    </message>
</context>
<context>
    <name>mizban::ApplicantSection</name>
    <message>
        <source>متقاضی</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>کد ملی</source>
        <translation>National number</translation>
    </message>
    <message>
        <source>نام</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>نام خانوادگی</source>
        <translation>Family name</translation>
    </message>
    <message>
        <source>تلفن همراه</source>
        <translation>Mobile phone</translation>
    </message>
    <message>
        <source>نحوه دریافت</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>از مراجعه پیشین پر شد؛ در صورت تغییر، ویرایش کنید.</source>
        <translation>Filled in from an earlier visit; edit if changed.</translation>
    </message>
    <message>
        <source>بدون مشخصات متقاضی نیز ثبت می‌شود.</source>
        <translation>Can be registered without the applicant&apos;s details.</translation>
    </message>
    <message>
        <source>نوع متقاضی (F7)</source>
        <translation>Sort of applicant (F7)</translation>
    </message>
    <message>
        <source>شناسه ملی</source>
        <translation>Legal person id</translation>
    </message>
    <message>
        <source>نام شرکت، مؤسسه یا نهاد</source>
        <translation>Name of the company, institute or body</translation>
    </message>
    <message>
        <source>کد فراگیر</source>
        <translation>Comprehensive code</translation>
    </message>
    <message>
        <source>شناسه ملی درست نیست؛ یازده رقم آن را بررسی و دوباره وارد کنید.</source>
        <translation>The legal person id is wrong; check its eleven digits and enter them again.</translation>
    </message>
    <message>
        <source>شماره گذرنامه</source>
        <translation>Passport number</translation>
    </message>
    <message>
        <source>تابعیت</source>
        <translation>Nationality</translation>
    </message>
    <message>
        <source>کشور محل اقامت</source>
        <translation>Country of residence</translation>
    </message>
    <message>
        <source>رایانامه</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>کد ملی ولی یا قیم</source>
        <translation>Guardian's national number</translation>
    </message>
    <message>
        <source>یا علت نداشتن کد ملی</source>
        <translation>Or why there is no number</translation>
    </message>
    <message>
        <source>نماینده متقاضی آمده است (F8)</source>
        <translation>A representative came (F8)</translation>
    </message>
    <message>
        <source>تصمیم با مسئول میز، %1، است؛ با ثبت، از او پرسیده می‌شود</source>
        <translation>The desk's responsible, %1, decides; saving asks them</translation>
    </message>
</context>
<context>
    <name>mizban::AttachmentList</name>
    <message>
        <source>افزودن پیوست</source>
        <translation>Add attachment</translation>
    </message>
    <message>
        <source>پرونده‌ها را اینجا رها کنید.</source>
        <translation>Drop files here.</translation>
    </message>
    <message>
        <source>پیوست‌ها</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>%1 بایت</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>%1 کیلوبایت</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 مگابایت</source>
        <translation>%1 MB</translation>
    </message>
</context>
<context>
    <name>mizban::Banner</name>
    <message>
        <source>بستن پیام</source>
        <translation>Dismiss message</translation>
    </message>
</context>
<context>
    <name>mizban::BoardPanel</name>
    <message>
        <source>نامه به هیأت رسیدگی به تخلفات اداری</source>
        <translation>Letter to the misconduct board</translation>
    </message>
    <message>
        <source>ثبت نامه</source>
        <translation>Record letter</translation>
    </message>
    <message>
        <source>هیأت</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>شماره نامه</source>
        <translation>Letter number</translation>
    </message>
    <message>
        <source>رسیدگی به شکایت با این نامه پایان نمی‌یابد.</source>
        <translation>This letter does not end the handling of the complaint.</translation>
    </message>
</context>
<context>
    <name>mizban::BulkPanel</name>
    <message>
        <source>کار روی همه موردهای نشان‌شده</source>
        <translation>Act on all marked cases</translation>
    </message>
    <message>
        <source>%1 مورد</source>
        <translation>%1 cases</translation>
    </message>
    <message>
        <source>در حال بررسی موردها… پس از آن %1 را بزنید.</source>
        <translation>Checking the cases… Press %1 after that.</translation>
    </message>
    <message>
        <source>در حال بررسی موردها…</source>
        <translation>Checking the cases…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>این کار روی هیچ‌یک از این موردها شدنی نیست.</source>
        <translation>This cannot be done on any of these cases.</translation>
    </message>
    <message>
        <source>روی %1 مورد انجام می‌شود.</source>
        <translation>Will be done on %1 cases.</translation>
    </message>
    <message>
        <source>روی %1 مورد انجام نمی‌شود:</source>
        <translation>Will not be done on %1 cases:</translation>
    </message>
    <message>
        <source>و %1 مورد دیگر</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>برای هیچ‌یک از این موردها پیش‌نویسی نمی‌توان نوشت.</source>
        <translation>No draft can be written for any of these cases.</translation>
    </message>
    <message>
        <source>برای %1 مورد پیش‌نویس نوشته می‌شود؛ تا %2 آن‌ها را نفرستد اثری ندارد.</source>
        <translation>A draft will be written for %1 cases; nothing happens until %2 sends them.</translation>
    </message>
    <message>
        <source>برای %1 مورد پیش‌نویس نوشته نمی‌شود:</source>
        <translation>No draft will be written for %1 cases:</translation>
    </message>
    <message>
        <source>به %1</source>
        <translation>to %1</translation>
    </message>
    <message>
        <source>%1 — %2: %3</source>
        <translation>%1 — %2: %3</translation>
    </message>
    <message>
        <source>در موردهای نشان‌شده پیش‌نویسی نیست که بتوان فرستاد.</source>
        <translation>None of the marked cases has a draft that can be sent.</translation>
    </message>
    <message>
        <source>%1 پیش‌نویس دفتر به نام شما فرستاده می‌شود.</source>
        <translation>%1 drafts of the office will be sent in your name.</translation>
    </message>
    <message>
        <source>و %1 پیش‌نویس دیگر</source>
        <translation>and %1 more drafts</translation>
    </message>
    <message>
        <source>%1 مورد فرستاده نمی‌شود:</source>
        <translation>Not sent for %1 cases:</translation>
    </message>
    <message>
        <source>%1 از %2 مورد انجام شد. توقف: %3</source>
        <translation>%1 of %2 cases done. Stop: %3</translation>
    </message>
</context>
<context>
    <name>mizban::BusyLine</name>
    <message>
        <source>پیشرفت کار</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>در حال انجام</source>
        <translation>In progress</translation>
    </message>
</context>
<context>
    <name>mizban::CartableModel</name>
    <message>
        <source>%1، %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>موضوع</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>شناسه پیگیری</source>
        <translation>Tracking id</translation>
    </message>
    <message>
        <source>نوع</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>دارنده</source>
        <translation>Holder</translation>
    </message>
    <message>
        <source>مهلت</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>آخرین اقدام</source>
        <translation>Last action</translation>
    </message>
    <message>
        <source>%1، پیش‌نویس دفتر</source>
        <translation>%1, office&apos;s draft</translation>
    </message>
</context>
<context>
    <name>mizban::CartableScreen</name>
    <message>
        <source>پوشه یا شناسه پیگیری (/)</source>
        <translation>Folder or tracking id (/)</translation>
    </message>
    <message>
        <source>رفتن به پوشه یا شناسه پیگیری</source>
        <translation>Go to folder or tracking id</translation>
    </message>
    <message>
        <source>پوشه‌ها</source>
        <translation>Folders</translation>
    </message>
    <message>
        <source>پوشه</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>فهرست موردها</source>
        <translation>List of cases</translation>
    </message>
    <message>
        <source>بازگشت به فهرست (Esc)</source>
        <translation>Back to the list (Esc)</translation>
    </message>
    <message>
        <source>پیش‌نویسی انتخاب نشده است.</source>
        <translation>No draft is selected.</translation>
    </message>
    <message>
        <source>برای ادامه نوشتن، پیش‌نویس را برگزینید و Enter را بزنید.</source>
        <translation>To go on writing, choose the draft and press Enter.</translation>
    </message>
    <message>
        <source>موردی انتخاب نشده است.</source>
        <translation>No case is selected.</translation>
    </message>
    <message>
        <source>با کلیدهای بالا و پایین در فهرست حرکت کنید.</source>
        <translation>Move through the list with the Up and Down keys.</translation>
    </message>
    <message>
        <source>%1 مورد</source>
        <translation>Cases: %1</translation>
    </message>
    <message>
        <source>موردی با این شناسه در این جایگاه نیست.</source>
        <translation>No case with this id is in this seat.</translation>
    </message>
    <message>
        <source>شناسه پانزده‌رقمی رسید را درست بنویسید.</source>
        <translation>Enter the fifteen-digit id of the receipt correctly.</translation>
    </message>
    <message>
        <source>کارتابل</source>
        <translation>Cartable</translation>
    </message>
    <message>
        <source>مورد به مورد</source>
        <translation>Case by case</translation>
    </message>
    <message>
        <source>رفتن به مورد</source>
        <translation>Go into the case</translation>
    </message>
    <message>
        <source>%1 مورد واگرد شد.</source>
        <translation>%1 cases were taken back.</translation>
    </message>
    <message>
        <source>%1 مورد نشان شده است؛ با R، A، N، E، B یا W روی همه انجام می‌شود. برداشتن نشان‌ها: Esc</source>
        <translation>%1 cases are marked; R, A, N, E, B or W act on all of them. Esc takes the marks away</translation>
    </message>
    <message>
        <source>روی %1 مورد انجام شد و روی %2 مورد نه.</source>
        <translation>Done on %1 cases, not on %2.</translation>
    </message>
    <message>
        <source>روی %1 مورد انجام شد.</source>
        <translation>Done on %1 cases.</translation>
    </message>
    <message>
        <source>واگرد همه (%1)</source>
        <translation>Undo all (%1)</translation>
    </message>
    <message>
        <source>نشان‌کردن مورد، برای کار روی همه نشان‌شده‌ها</source>
        <translation>Mark the case, to act on all that are marked</translation>
    </message>
    <message>
        <source>نشان‌کردن همه موردهای پوشه</source>
        <translation>Mark all cases of the folder</translation>
    </message>
    <message>
        <source>چاپ پرونده، نامه پاسخ یا پاکت</source>
        <translation>Print the case file, answer letter or envelope</translation>
    </message>
    <message>
        <source>چاپ فهرستی که پیش رو است</source>
        <translation>Print the list in front</translation>
    </message>
    <message>
        <source>کارتابل: %1</source>
        <translation>Cartable: %1</translation>
    </message>
    <message>
        <source>به تفکیک متقاضی</source>
        <translation>By applicant</translation>
    </message>
    <message>
        <source>به تفکیک موضوع</source>
        <translation>By subject</translation>
    </message>
    <message>
        <source>بخش بعدی و پیشین فهرست</source>
        <translation>Next and previous part of the list</translation>
    </message>
    <message>
        <source>تنها یک نوع از موردهای پوشه</source>
        <translation>Only one kind of the folder's cases</translation>
    </message>
    <message>
        <source>گروه‌بندی به تفکیک متقاضی یا موضوع</source>
        <translation>Group by applicant or subject</translation>
    </message>
    <message>
        <source>ذخیره این نما</source>
        <translation>Keep this view</translation>
    </message>
    <message>
        <source>%1 گروه</source>
        <translation>%1 groups</translation>
    </message>
    <message>
        <source>%1 و %2 دیده‌شده</source>
        <translation>%1 and %2 already seen</translation>
    </message>
    <message>
        <source>بیش از %1 گروه</source>
        <translation>More than %1 groups</translation>
    </message>
    <message>
        <source>گروهی باز نشده است.</source>
        <translation>No group is open.</translation>
    </message>
    <message>
        <source>برای دیدن موردهای هر گروه، آن را برگزینید و Enter را بزنید.</source>
        <translation>To see the cases of a group, choose it and press Enter.</translation>
    </message>
    <message>
        <source>%1 — %2 مورد</source>
        <translation>%1 — %2 cases</translation>
    </message>
    <message>
        <source>محرمانه</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>دارای دستور یا پی‌نوشت</source>
        <translation>With instruction or marginal note</translation>
    </message>
    <message>
        <source>گذشته از مهلت</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>دیگر موردهای در دست اقدام</source>
        <translation>Other open cases</translation>
    </message>
    <message>
        <source>نمای «%1» ذخیره شد.</source>
        <translation>View “%1” was kept.</translation>
    </message>
    <message>
        <source>نمای «%1» حذف شد.</source>
        <translation>View “%1” was removed.</translation>
    </message>
    <message>
        <source>مورد بعدی با پیش‌نویس دفتر</source>
        <translation>Next case with a draft of the office</translation>
    </message>
    <message>
        <source>%1 مورد نشان شده است؛ با R، A یا N برای همه پیش‌نویس نوشته می‌شود. برداشتن نشان‌ها: Esc</source>
        <translation>%1 cases are marked; R, A or N writes a draft for all of them. Unmark: Esc</translation>
    </message>
    <message>
        <source>برای %1 مورد پیش‌نویس نوشته شد.</source>
        <translation>Drafts were written for %1 cases.</translation>
    </message>
    <message>
        <source>برای %1 مورد پیش‌نویس نوشته شد و برای %2 مورد نه.</source>
        <translation>Drafts were written for %1 cases, and not for %2.</translation>
    </message>
    <message>
        <source>%1 پیش‌نویس فرستاده شد.</source>
        <translation>%1 drafts were sent.</translation>
    </message>
    <message>
        <source>%1 پیش‌نویس فرستاده شد و %2 پیش‌نویس نه.</source>
        <translation>%1 drafts were sent and %2 were not.</translation>
    </message>
    <message>
        <source>فرستادن پیش‌نویس‌های دفتر: نقطه</source>
        <translation>Send the drafts of the office: full stop</translation>
    </message>
    <message>
        <source>%1 مورد انجام‌نشده همچنان نشان‌شده است.</source>
        <translation>%1 cases that are not done are still marked.</translation>
    </message>
    <message>
        <source>%1 مورد فرستاده یا امضا شده بود و می‌ماند.</source>
        <translation>%1 cases had been sent or signed and stay.</translation>
    </message>
    <message>
        <source>آنچه برای %1 مورد نیمه‌کاره مانده بود باز شد.</source>
        <translation>What was half-written for %1 cases is open again.</translation>
    </message>
    <message>
        <source>نشان‌کردن همه موردهای دارای پیش‌نویس دفتر</source>
        <translation>Mark all cases with a draft of the office</translation>
    </message>
    <message>
        <source>در حال واگرد: %1 از %2 مورد</source>
        <translation>Undoing: %1 of %2 cases</translation>
    </message>
    <message>
        <source>توضیح به آنچه از شما خواسته شده است</source>
        <translation>Explain what you are asked about</translation>
    </message>
</context>
<context>
    <name>mizban::CaseBody</name>
    <message>
        <source>متن این شکایت نزد مرجع رسیدگی است و در این میز نمی‌ماند. رسید آن را از همین‌جا می‌توان دوباره چاپ کرد.</source>
        <translation>The text of this complaint is with the authority that examines it and does not stay at this desk. Its receipt can be printed again from here.</translation>
    </message>
    <message>
        <source>متن و سابقه مورد</source>
        <translation>Text and history of the case</translation>
    </message>
    <message>
        <source>سابقه</source>
        <translation>History</translation>
    </message>
    <message>
        <source>شرح</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>نتیجه اعلام‌شده به متقاضی</source>
        <translation>Outcome told to the applicant</translation>
    </message>
    <message>
        <source>پیوست‌ها</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>%1 رویداد</source>
        <translation>Events: %1</translation>
    </message>
    <message>
        <source>محل: %1 %2</source>
        <translation>Locality: %1 %2</translation>
    </message>
    <message>
        <source>مدارک دریافت‌شده: %1</source>
        <translation>Documents received: %1</translation>
    </message>
    <message>
        <source>دریافت نشد؛ دوباره کوشش می‌شود</source>
        <translation>not received; will be tried again</translation>
    </message>
    <message>
        <source>هنوز از مرکز نرسیده</source>
        <translation>not here yet</translation>
    </message>
    <message>
        <source>به مرکز رسیده</source>
        <translation>at the center</translation>
    </message>
    <message>
        <source>ارسال نشد؛ دوباره فرستاده می‌شود</source>
        <translation>not sent; will be sent again</translation>
    </message>
    <message>
        <source>در صف ارسال</source>
        <translation>waiting to be sent</translation>
    </message>
    <message>
        <source>درختواره ارجاع و رسوب</source>
        <translation>Referral tree and days kept</translation>
    </message>
    <message>
        <source>مشاوره در این مورد</source>
        <translation>Counsel in this case</translation>
    </message>
    <message>
        <source>نسخه‌هایی که باید پاک شوند</source>
        <translation>Copies to be wiped</translation>
    </message>
    <message>
        <source>برای شما تنها زمان و مهلت این مورد دیده می‌شود. محتوا نزد مرجع رسیدگی است و تنها او می‌تواند آن را برای شما بگشاید.</source>
        <translation>Age and timeliness of this case are all you see. What is in it is with its handler, who alone can share it with you.</translation>
    </message>
    <message>
        <source>پی‌نوشت‌ها</source>
        <translation>Marginal notes</translation>
    </message>
    <message>
        <source>پیش‌نویس‌های دفتر</source>
        <translation>Drafts of the office</translation>
    </message>
    <message>
        <source>توضیح‌های رسیده</source>
        <translation>Explanations received</translation>
    </message>
    <message>
        <source>%1، %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>پیگیری مرکز</source>
        <translation>Follow-up by the Center</translation>
    </message>
</context>
<context>
    <name>mizban::CaseCard</name>
    <message>
        <source>پاسخ تا %1، %2</source>
        <translation>Answer due %1, %2</translation>
    </message>
    <message>
        <source>شناسه پیگیری %1</source>
        <translation>Tracking id %1</translation>
    </message>
</context>
<context>
    <name>mizban::CaseHeader</name>
    <message>
        <source>شناسه پیگیری</source>
        <translation>Tracking id</translation>
    </message>
    <message>
        <source>متقاضی</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>کد ملی</source>
        <translation>National number</translation>
    </message>
    <message>
        <source>تلفن همراه</source>
        <translation>Mobile phone</translation>
    </message>
    <message>
        <source>دارنده</source>
        <translation>Holder</translation>
    </message>
    <message>
        <source>مهلت پاسخ</source>
        <translation>Answer due</translation>
    </message>
    <message>
        <source>زمان ثبت</source>
        <translation>Registration time</translation>
    </message>
    <message>
        <source>ناشناس</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>در صف ارسال</source>
        <translation>Queued for sending</translation>
    </message>
    <message>
        <source>در حال بررسی مرکز</source>
        <translation>Under review by the Center</translation>
    </message>
    <message>
        <source>مرکز آخرین اقدام را نپذیرفت</source>
        <translation>The Center refused the last act</translation>
    </message>
    <message>
        <source>دارای تعارض</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>محرمانه</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>%1 (برآورد)</source>
        <translation>%1 (estimate)</translation>
    </message>
    <message>
        <source>از شما خواسته شده</source>
        <translation>Asked of you</translation>
    </message>
    <message>
        <source>رونوشت</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>به متقاضی اعلام نشده</source>
        <translation>Not yet told to the applicant</translation>
    </message>
    <message>
        <source>مهلت متقاضی</source>
        <translation>Awaited until</translation>
    </message>
    <message>
        <source>نظر متقاضی</source>
        <translation>Applicant’s opinion</translation>
    </message>
    <message>
        <source>%1 از ۵</source>
        <translation>%1 of 5</translation>
    </message>
    <message>
        <source>مهلت متقاضی گذشته است</source>
        <translation>Applicant is late</translation>
    </message>
    <message>
        <source>ادغام‌شده در مورد پیشین</source>
        <translation>Merged into an earlier case</translation>
    </message>
    <message>
        <source>%1 اقدام به متقاضی گفته نشده</source>
        <translation>%1 steps the applicant was not told of</translation>
    </message>
    <message>
        <source>متقاضی باخبر است</source>
        <translation>Applicant knows</translation>
    </message>
</context>
<context>
    <name>mizban::CaseRowDelegate</name>
    <message>
        <source>محرمانه</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>بررسی مرکز</source>
        <translation>Center review</translation>
    </message>
    <message>
        <source>تعارض</source>
        <translation>Dispute</translation>
    </message>
    <message>
        <source>در صف ارسال</source>
        <translation>Queued for sending</translation>
    </message>
    <message>
        <source>پی‌نوشت رئیس‌جمهور</source>
        <translation>President&apos;s marginal note</translation>
    </message>
    <message>
        <source>پیش‌نویس دفتر</source>
        <translation>Office&apos;s draft</translation>
    </message>
    <message>
        <source>مهلت متقاضی گذشته است</source>
        <translation>Applicant is late</translation>
    </message>
</context>
<context>
    <name>mizban::CaseView</name>
    <message>
        <source>درخواست توضیح ثبت شد.</source>
        <translation>Request for explanation saved.</translation>
    </message>
    <message>
        <source>نامه هیأت ثبت شد.</source>
        <translation>Board letter saved.</translation>
    </message>
    <message>
        <source>ارجاع ثبت شد.</source>
        <translation>Referral recorded.</translation>
    </message>
    <message>
        <source>پاسخ ثبت شد.</source>
        <translation>Answer recorded.</translation>
    </message>
    <message>
        <source>یادداشت ثبت شد.</source>
        <translation>Note recorded.</translation>
    </message>
    <message>
        <source>مورد مختومه شد.</source>
        <translation>Case closed.</translation>
    </message>
    <message>
        <source>مورد بازگشایی شد.</source>
        <translation>Case reopened.</translation>
    </message>
    <message>
        <source>واگرد شد.</source>
        <translation>Undone.</translation>
    </message>
    <message>
        <source>موردی انتخاب نشده است.</source>
        <translation>No case is selected.</translation>
    </message>
    <message>
        <source>با کلیدهای بالا و پایین در فهرست حرکت کنید.</source>
        <translation>Move through the list with the Up and Down keys.</translation>
    </message>
    <message>
        <source>واگرد (Ctrl+Z)</source>
        <translation>Undo (Ctrl+Z)</translation>
    </message>
    <message>
        <source>ارجاع پذیرفته شد.</source>
        <translation>The referral was accepted.</translation>
    </message>
    <message>
        <source>ارجاع عودت داده شد.</source>
        <translation>The referral was returned.</translation>
    </message>
    <message>
        <source>ارجاع پس گرفته شد.</source>
        <translation>The referral was recalled.</translation>
    </message>
    <message>
        <source>درخواست اقدام ثبت شد.</source>
        <translation>The task was recorded.</translation>
    </message>
    <message>
        <source>استعلام امضا و ثبت شد.</source>
        <translation>The inquiry was signed and recorded.</translation>
    </message>
    <message>
        <source>نتیجه ثبت شد.</source>
        <translation>The result was recorded.</translation>
    </message>
    <message>
        <source>درخواست از متقاضی ثبت شد.</source>
        <translation>The request to the applicant was recorded.</translation>
    </message>
    <message>
        <source>پاسخ متقاضی ثبت شد.</source>
        <translation>The applicant's reply was recorded.</translation>
    </message>
    <message>
        <source>تحویل پاسخ ثبت شد.</source>
        <translation>The delivery was recorded.</translation>
    </message>
    <message>
        <source>تصمیم ثبت شد.</source>
        <translation>The decision was recorded.</translation>
    </message>
    <message>
        <source>درخواست تمدید ثبت شد.</source>
        <translation>The request for an extension is saved.</translation>
    </message>
    <message>
        <source>مهلت تمدید شد.</source>
        <translation>The deadline is extended.</translation>
    </message>
    <message>
        <source>درخواست به سطح بالاتر فرستاده شد.</source>
        <translation>The request is escalated.</translation>
    </message>
    <message>
        <source>ثبت شد.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>تصمیم درباره ثبت بدون کد ملی ثبت شد.</source>
        <translation>The decision on registering without national number was recorded.</translation>
    </message>
    <message>
        <source>شخص یا واحد افزوده شد.</source>
        <translation>The person or unit was added.</translation>
    </message>
    <message>
        <source>مشخصات متقاضی اصلاح شد و دوباره بررسی می‌شود.</source>
        <translation>The applicant was corrected and is checked again.</translation>
    </message>
    <message>
        <source>نظر متقاضی ثبت شد.</source>
        <translation>The applicant’s opinion is recorded.</translation>
    </message>
    <message>
        <source>اطلاع‌رسانی ثبت شد.</source>
        <translation>Recorded that the applicant was told.</translation>
    </message>
    <message>
        <source>محتوای مورد برای مقام ناظر گشوده شد.</source>
        <translation>The case is shared with the supervisor.</translation>
    </message>
    <message>
        <source>پی‌نوشت امضا و ثبت شد.</source>
        <translation>The marginal note was signed and recorded.</translation>
    </message>
    <message>
        <source>رؤیت پی‌نوشت امضا و ثبت شد.</source>
        <translation>The acknowledgement was signed and recorded.</translation>
    </message>
    <message>
        <source>پاسخ پی‌نوشت امضا و ثبت شد.</source>
        <translation>The answer to the note was signed and recorded.</translation>
    </message>
    <message>
        <source>پیش‌نویس به دفتر بازگردانده شد.</source>
        <translation>The draft was given back to the office.</translation>
    </message>
    <message>
        <source>پیش‌نویس برای %1 فرستاده شد.</source>
        <translation>The draft was sent to %1.</translation>
    </message>
    <message>
        <source>چیزی برای واگرد نیست. آنچه به مرکز رفته با اقدامی تازه اصلاح می‌شود.</source>
        <translation>There is nothing to undo. What has reached the center is put right by a new act.</translation>
    </message>
    <message>
        <source>همین حالا اقدامی بر این مورد ثبت شد: %1. آنچه نوشته‌اید می‌ماند.</source>
        <translation>An act on this case was recorded just now: %1. What you have written stays.</translation>
    </message>
</context>
<context>
    <name>mizban::ClosePanel</name>
    <message>
        <source>مختومه کردن</source>
        <translation>Close case</translation>
    </message>
    <message>
        <source>توضیح؛ به متقاضی نشان داده می‌شود</source>
        <translation>Explanation; shown to the applicant</translation>
    </message>
    <message>
        <source>مختومه شود</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>mizban::CommandPalette</name>
    <message>
        <source>یافته‌ها</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>یافتن کار، متقاضی یا مورد</source>
        <translation>Find an action, an applicant or a case</translation>
    </message>
    <message>
        <source>نام کار، متقاضی، شناسه یا واژه‌ای از مورد</source>
        <translation>An action, an applicant, an id or a word of the case</translation>
    </message>
    <message>
        <source>↑ و ↓ برای گزیدن، Enter برای اجرا، Esc برای بازگشت</source>
        <translation>↑ and ↓ choose, Enter runs, Esc goes back</translation>
    </message>
    <message>
        <source>در حال جستجو…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>چیزی پیدا نشد. نام خانوادگی، شناسه پیگیری یا واژه‌ای از شرح مورد را بنویسید.</source>
        <translation>Nothing was found. Write a family name, a tracking id or a word of the case.</translation>
    </message>
</context>
<context>
    <name>mizban::CompletingCombo</name>
    <message>
        <source>چند حرف از نام را بنویسید</source>
        <translation>Type a few letters of the name</translation>
    </message>
    <message>
        <source>پیشنهادها</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>این نام در فهرست نیست؛ یکی از گزینه‌ها را برگزینید.</source>
        <translation>This name is not in the list; choose one of the entries.</translation>
    </message>
    <message>
        <source>همه گزینه‌ها (F4)</source>
        <translation>All choices (F4)</translation>
    </message>
</context>
<context>
    <name>mizban::ConnectionIndicator</name>
    <message>
        <source>برخط</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>در حال همگام‌سازی</source>
        <translation>Synchronising</translation>
    </message>
    <message>
        <source>برون‌خط</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>هنوز همگام نشده</source>
        <translation>Never synchronised</translation>
    </message>
    <message>
        <source>همگام‌سازی نشد</source>
        <translation>Synchronisation failed</translation>
    </message>
    <message>
        <source>آخرین همگام‌سازی %1</source>
        <translation>Last synchronised %1</translation>
    </message>
    <message>
        <source>%1 اقدام در صف ارسال</source>
        <translation>Acts queued for sending: %1</translation>
    </message>
    <message>
        <source>%1 پیوست در صف ارسال</source>
        <translation>Attachments queued for sending: %1</translation>
    </message>
    <message>
        <source>%1 اقدام و %2 پیوست در صف ارسال</source>
        <translation>Acts queued for sending: %1, attachments: %2</translation>
    </message>
</context>
<context>
    <name>mizban::CounselSection</name>
    <message>
        <source>مشاوره و راهنمایی</source>
        <translation>Counsel</translation>
    </message>
    <message>
        <source>راهنمایی عمومی</source>
        <translation>General advice</translation>
    </message>
    <message>
        <source>مشاوره فردی</source>
        <translation>Personal counsel</translation>
    </message>
    <message>
        <source>نام قانون یا آیین‌نامه و شماره ماده</source>
        <translation>Name of the law or by-law and article number</translation>
    </message>
    <message>
        <source>موضوع مشاوره</source>
        <translation>Counsel topic</translation>
    </message>
    <message>
        <source>قانون یا مقرره مورد استناد</source>
        <translation>Law or rule cited</translation>
    </message>
    <message>
        <source>راهنمایی ارائه‌شده</source>
        <translation>Advice given</translation>
    </message>
    <message>
        <source>نوع راهنمایی</source>
        <translation>Kind of counsel</translation>
    </message>
    <message>
        <source>راهنمایی عمومی تنها شمرده می‌شود؛ مشاوره فردی با کد ملی و نام متقاضی ثبت می‌شود.</source>
        <translation>General information is only counted; personal counsel is recorded with the applicant's national number and name.</translation>
    </message>
</context>
<context>
    <name>mizban::DesktopNotices</name>
    <message>
        <source>%1 مورد تازه به کارتابل رسید.</source>
        <translation>New cases in the cartable: %1.</translation>
    </message>
    <message>
        <source>%1 مورد عودت داده شد.</source>
        <translation>Cases returned: %1.</translation>
    </message>
    <message>
        <source>مهلت پاسخ %1 مورد تا پایان روز کاری بعد است.</source>
        <translation>Cases due by the end of the next working day: %1.</translation>
    </message>
    <message>
        <source>%1 کار شب همین حالا رسیدگی می‌خواهد.</source>
        <translation>Matters of the night that need attention now: %1.</translation>
    </message>
    <message>
        <source>%1 کار تازه در شب رسیده است.</source>
        <translation>New matters of the night: %1.</translation>
    </message>
    <message>
        <source>میزبان</source>
        <translation>Mizban</translation>
    </message>
</context>
<context>
    <name>mizban::DetailsSection</name>
    <message>
        <source>مشخصات</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>عنوان یا شناسه خدمت</source>
        <translation>Title or id of the service</translation>
    </message>
    <message>
        <source>خدمت</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>برای نمونه: خیابان امام، روبه‌روی بانک ملی</source>
        <translation>For example: Imam street, opposite Melli bank</translation>
    </message>
    <message>
        <source>محل مشاهده</source>
        <translation>Place of the observation</translation>
    </message>
    <message>
        <source>تاریخ مشاهده</source>
        <translation>Date of the observation</translation>
    </message>
    <message>
        <source>گزارش به سود کیست</source>
        <translation>Whom the report benefits</translation>
    </message>
    <message>
        <source>مخاطب</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>قالب هنری</source>
        <translation>Art form</translation>
    </message>
    <message>
        <source>متن اثر را در شرح بنویسید یا متن، تصویر یا صدای آن را پیوست کنید.</source>
        <translation>Write the work in the text field, or attach its text, image or audio.</translation>
    </message>
    <message>
        <source>اثر مورد انتظار</source>
        <translation>Expected effect</translation>
    </message>
    <message>
        <source>با کلیدهای ۱ تا ۴، یک یا چند اثر را برگزینید.</source>
        <translation>Choose one or more with the keys 1 to 4.</translation>
    </message>
    <message>
        <source>شخص مورد تقدیر</source>
        <translation>Person thanked</translation>
    </message>
    <message>
        <source>واحد یا شخص؛ دست‌کم یکی از این دو لازم است.</source>
        <translation>A unit or a person; at least one of them is needed.</translation>
    </message>
    <message>
        <source>به سامانه سامد و تلفن ۱۱۱ راهنمایی شد و بر ثبت نامه پافشاری دارد</source>
        <translation>Was guided to Samad and 111 and insists on registering the letter</translation>
    </message>
    <message>
        <source>راهنمایی پیش از ثبت</source>
        <translation>Guidance before registering</translation>
    </message>
    <message>
        <source>اگر به راهنمایی بسنده کرد، «ثبت راهنمایی» (Ctrl+G) را بزنید.</source>
        <translation>If the guidance was enough, press Record guidance (Ctrl+G).</translation>
    </message>
    <message>
        <source>مشخصات %1</source>
        <translation>Details: %1</translation>
    </message>
    <message>
        <source>گزارش سریع</source>
        <translation>Quick report</translation>
    </message>
    <message>
        <source>برای کسب‌وکارها (G2B)</source>
        <translation>For businesses (G2B)</translation>
    </message>
    <message>
        <source>برای شهروندان (G2C)</source>
        <translation>For citizens (G2C)</translation>
    </message>
</context>
<context>
    <name>mizban::DraftModel</name>
    <message>
        <source>پیش‌نویس بدون موضوع</source>
        <translation>Draft without subject</translation>
    </message>
    <message>
        <source>پیش‌نویس %1، %2</source>
        <translation>Draft %1, %2</translation>
    </message>
</context>
<context>
    <name>mizban::ExplainPanel</name>
    <message>
        <source>درخواست توضیح</source>
        <translation>Request for explanation</translation>
    </message>
    <message>
        <source>فرستاده شود</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>از</source>
        <translation>From</translation>
    </message>
    <message>
        <source>آنچه پرسیده می‌شود؛ بی نام متقاضی و شناسه پیگیری</source>
        <translation>What is asked; without applicant and tracking id</translation>
    </message>
    <message>
        <source>تنها همین متن به کارتابل او می‌رسد.</source>
        <translation>Only this text reaches his cartable.</translation>
    </message>
</context>
<context>
    <name>mizban::FirstDayTour</name>
    <message>
        <source>کار از کد ملی آغاز می‌شود. آن را وارد کنید تا سوابق متقاضی کنار فرم بیاید؛ با Enter به خانه بعد بروید.</source>
        <translation>Work begins with the national number. Type it, and the applicant&apos;s history appears beside the form; Enter goes on to the next field.</translation>
    </message>
    <message>
        <source>نوع مورد را با رقم کنار آن برگزینید. هر نوع خانه‌های خودش را نشان می‌دهد.</source>
        <translation>Choose the kind with the digit beside it. Each kind shows fields of its own.</translation>
    </message>
    <message>
        <source>F2 ثبت می‌کند و Ctrl+P ثبت و چاپ رسید. بی شبکه هم همین است.</source>
        <translation>F2 registers, Ctrl+P registers and prints the receipt. It is the same without a network.</translation>
    </message>
    <message>
        <source>در کارتابل هر پوشه شمار خودش را دارد. «گذشته از مهلت» را پیش از همه ببینید.</source>
        <translation>Each folder of the cartable has its own count. Look at “Overdue” before all others.</translation>
    </message>
    <message>
        <source>با بالا و پایین از مورد به مورد بروید؛ R ارجاع، A پاسخ و N یادداشت است.</source>
        <translation>Up and Down go from case to case; R refers, A answers, N notes.</translation>
    </message>
    <message>
        <source>هر کار، متقاضی یا موردی را که نمی‌دانید کجاست با Ctrl+K بیابید.</source>
        <translation>Ctrl+K finds any command, applicant or case.</translation>
    </message>
    <message>
        <source>خط پایین می‌گوید چه در صف ارسال است. F5 همان دم همگام می‌کند.</source>
        <translation>The bottom line says what waits to be sent. F5 syncs at once.</translation>
    </message>
    <message>
        <source>هرگاه از پشت میز برمی‌خیزید Ctrl+L را بزنید. آنچه نیمه‌تمام است می‌ماند.</source>
        <translation>Press Ctrl+L whenever you leave the desk. What is half-done stays.</translation>
    </message>
    <message>
        <source>F1 همه کلیدها را نشان می‌دهد و Shift+F1 راهنما را. این جایگاه آموزشی است؛ هر چه می‌خواهید بیازمایید.</source>
        <translation>F1 shows all keys, Shift+F1 the manual. This is a training seat: try whatever you like.</translation>
    </message>
    <message>
        <source>بعداً (Esc)</source>
        <translation>Later (Esc)</translation>
    </message>
    <message>
        <source>گشت نخستین روز</source>
        <translation>First-day tour</translation>
    </message>
    <message>
        <source>%1 از %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>پایان</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>بعدی (Enter)</source>
        <translation>Next (Enter)</translation>
    </message>
</context>
<context>
    <name>mizban::FolderModel</name>
    <message>
        <source>%1، %2 مورد</source>
        <translation>%1, cases: %2</translation>
    </message>
    <message>
        <source>نمای ذخیره‌شده؛ برای حذف: Delete</source>
        <translation>Kept view; to remove it: Delete</translation>
    </message>
    <message>
        <source>نمای %1، %2 مورد</source>
        <translation>View %1, %2 cases</translation>
    </message>
</context>
<context>
    <name>mizban::FormPart</name>
    <message>
        <source>این متن %1 نویسه دارد و بیش از اندازه مجاز است؛ چسبانده نشد. آن را به‌صورت پیوست بیفزایید.</source>
        <translation>This text has %1 characters, more than is allowed; it was not pasted. Attach it as a file.</translation>
    </message>
</context>
<context>
    <name>mizban::HeaderBar</name>
    <message>
        <source>آموزشی</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>این جایگاه برای تمرین است؛ موردهای آن واقعی نیست.</source>
        <translation>This seat is for practice; its cases are not real.</translation>
    </message>
    <message>
        <source>جایگاه</source>
        <translation>Seat</translation>
    </message>
    <message>
        <source>نمایش</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>نمایش و قفل خودکار</source>
        <translation>Display and automatic lock</translation>
    </message>
    <message>
        <source>قفل (Ctrl+L)</source>
        <translation>Lock (Ctrl+L)</translation>
    </message>
    <message>
        <source>به نام %1، %2</source>
        <translation>As %1, %2</translation>
    </message>
    <message>
        <source>فهرست دستگاه‌ها و وظایف: نسخه %1</source>
        <translation>Directory of agencies and duties: version %1</translation>
    </message>
    <message>
        <source>قفل تا %1 ثانیه دیگر</source>
        <translation>Locks in %1 s</translation>
    </message>
    <message>
        <source>قفل کردن؛ پس از %1 دقیقه بدون فعالیت خودبه‌خود قفل می‌شود</source>
        <translation>Lock; locks by itself after %1 min without activity</translation>
    </message>
    <message>
        <source>یافتن (Ctrl+K)</source>
        <translation>Find (Ctrl+K)</translation>
    </message>
    <message>
        <source>یافتن هر کار، متقاضی یا مورد (Ctrl+K)</source>
        <translation>Find any action, applicant or case (Ctrl+K)</translation>
    </message>
    <message>
        <source>یافتن</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>اختیار شما به جای این مقام در %1 پایان یافت</source>
        <translation>your right to act for this official ended at %1</translation>
    </message>
    <message>
        <source>به جای %1 تا %2</source>
        <translation>for %1 until %2</translation>
    </message>
    <message>
        <source>جانشین: %1 تا %2</source>
        <translation>deputy: %1 until %2</translation>
    </message>
    <message>
        <source>به نام %1</source>
        <translation>As %1</translation>
    </message>
</context>
<context>
    <name>mizban::HistoryDelegate</name>
    <message>
        <source>یادداشت داخلی؛ به متقاضی نشان داده نمی‌شود</source>
        <translation>Internal note; not shown to the applicant</translation>
    </message>
</context>
<context>
    <name>mizban::HistoryModel</name>
    <message>
        <source>در صف ارسال</source>
        <translation>Queued for sending</translation>
    </message>
    <message>
        <source>امضای نویسنده آن تأیید نشد</source>
        <translation>The signature of its author was not verified</translation>
    </message>
    <message>
        <source>%1 به %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>یادداشت داخلی: %1</source>
        <translation>Internal note: %1</translation>
    </message>
    <message>
        <source>به مرکز رسیده</source>
        <translation>Reached the Center</translation>
    </message>
    <message>
        <source>امضا معتبر نیست؛ به متن آن اعتماد نکنید</source>
        <translation>The signature is not valid; do not rely on the text</translation>
    </message>
    <message>
        <source>%1 از %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1، رونوشت به %2</source>
        <translation>%1, copy to %2</translation>
    </message>
    <message>
        <source>، </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1، تا %2</source>
        <translation>%1, until %2</translation>
    </message>
    <message>
        <source>%1 (امضا معتبر است)</source>
        <translation>%1 (signature valid)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1؛ رسیدگی با %2</source>
        <translation>%1; handled by %2</translation>
    </message>
    <message>
        <source>%1 خطاب به %2</source>
        <translation>%1, addressed to %2</translation>
    </message>
</context>
<context>
    <name>mizban::JalaliDateEdit</name>
    <message>
        <source>سال/ماه/روز</source>
        <translation>year/month/day</translation>
    </message>
    <message>
        <source>تاریخ</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>انتخاب از تقویم (F4)</source>
        <translation>Choose from calendar (F4)</translation>
    </message>
    <message>
        <source>تاریخ ناتمام است؛ سال، ماه و روز را بنویسید.</source>
        <translation>The date is incomplete; enter year, month and day.</translation>
    </message>
    <message>
        <source>%1 %2، %3 روز دارد.</source>
        <translation>%1 %2 has %3 days.</translation>
    </message>
    <message>
        <source>ماه باید از ۱ تا ۱۲ باشد.</source>
        <translation>The month must be between 1 and 12.</translation>
    </message>
    <message>
        <source>سال باید از %1 تا %2 باشد.</source>
        <translation>The year must be between %1 and %2.</translation>
    </message>
    <message>
        <source>تاریخ نباید پیش از %1 باشد.</source>
        <translation>The date must not be before %1.</translation>
    </message>
    <message>
        <source>تاریخ نباید پس از %1 باشد.</source>
        <translation>The date must not be after %1.</translation>
    </message>
</context>
<context>
    <name>mizban::LinksSection</name>
    <message>
        <source>پیوند با خدمت یا مورد پیشین</source>
        <translation>Related service or earlier case</translation>
    </message>
    <message>
        <source>عنوان یا شناسه خدمت</source>
        <translation>Title or id of the service</translation>
    </message>
    <message>
        <source>خدمت مرتبط</source>
        <translation>Related service</translation>
    </message>
    <message>
        <source>درباره رسیدگی به شناسه پیگیری</source>
        <translation>About the handling of tracking id</translation>
    </message>
    <message>
        <source>با پر کردن آن، مورد از آغاز به مرکز می‌رود.</source>
        <translation>With it the case goes to the Center from the start.</translation>
    </message>
    <message>
        <source>شناسه پیگیری درست نیست؛ پانزده رقم روی رسید را بررسی کنید.</source>
        <translation>The tracking id is wrong; check the fifteen digits on the receipt.</translation>
    </message>
</context>
<context>
    <name>mizban::ListPreview</name>
    <message>
        <source>ذخیره به‌صورت PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>پی‌دی‌اف (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>چاپ فهرست</source>
        <translation>List print</translation>
    </message>
    <message>
        <source>چاپ</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>صفحه بعد</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>صفحه قبل</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>%1 صفحه آماده شد؛ Esc آن را متوقف می‌کند.</source>
        <translation>Pages ready: %1; Esc stops it.</translation>
    </message>
    <message>
        <source>پیش‌نمایش چاپ فهرست</source>
        <translation>Preview of the list</translation>
    </message>
    <message>
        <source>چاپ (Ctrl+P)</source>
        <translation>Print (Ctrl+P)</translation>
    </message>
    <message>
        <source>ذخیره PDF (Ctrl+S)</source>
        <translation>Save as PDF (Ctrl+S)</translation>
    </message>
    <message>
        <source>بازگشت (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>، </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 (پیش‌نمایش تا همین صفحه است؛ چاپ همه را دارد)</source>
        <translation>%1 (the preview ends here; the print has all of it)</translation>
    </message>
    <message>
        <source>فهرست</source>
        <translation>List</translation>
    </message>
    <message>
        <source>%1 صفحه آماده شد.</source>
        <translation>Pages ready: %1.</translation>
    </message>
    <message>
        <source>متوقف شد.</source>
        <translation>Stopped.</translation>
    </message>
</context>
<context>
    <name>mizban::MainWindow</name>
    <message>
        <source>میزبان</source>
        <translation>Mizban</translation>
    </message>
    <message>
        <source>به‌دلیل نبود فعالیت قفل شد؛ فرم نیمه‌تمام پیش‌نویس شده است.</source>
        <translation>Locked after inactivity; the unfinished form was kept as a draft.</translation>
    </message>
    <message>
        <source>%1، میزبان</source>
        <translation>%1, Mizban</translation>
    </message>
    <message>
        <source>%1 (قفل)</source>
        <translation>%1 (locked)</translation>
    </message>
    <message>
        <source>همه جا</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>ثبت مورد</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>کارتابل</source>
        <translation>Cartable</translation>
    </message>
    <message>
        <source>جستجو</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>همگام‌سازی با مرکز</source>
        <translation>Synchronise with the Center</translation>
    </message>
    <message>
        <source>قفل کردن</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>تمام‌صفحه</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>کلیدها</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>رفتن به قسمت بعد</source>
        <translation>Go to the next field</translation>
    </message>
    <message>
        <source>بازگشت</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>نیم‌فاصله</source>
        <translation>Half-space</translation>
    </message>
    <message>
        <source>یافتن هر کار، متقاضی یا مورد</source>
        <translation>Find any action, applicant or case</translation>
    </message>
    <message>
        <source>ثبت یا فرستادن آنچه نوشته شده</source>
        <translation>Save or send what is written</translation>
    </message>
    <message>
        <source>قلم‌های ورودی</source>
        <translation>Items without identity</translation>
    </message>
    <message>
        <source>خدمت‌های ثبت‌شده</source>
        <translation>Services recorded</translation>
    </message>
    <message>
        <source>اطلاع‌رسانی به متقاضیان</source>
        <translation>Telling applicants</translation>
    </message>
    <message>
        <source>پیگیری مورد برای متقاضی</source>
        <translation>Following a case for an applicant</translation>
    </message>
    <message>
        <source>راهنما، در بخش همین صفحه</source>
        <translation>Manual, at the place of this page</translation>
    </message>
    <message>
        <source>گشت نخستین روز</source>
        <translation>First-day tour</translation>
    </message>
    <message>
        <source>شب</source>
        <translation>Night</translation>
    </message>
    <message>
        <source>%1 تازه</source>
        <translation>%1 new</translation>
    </message>
    <message>
        <source>%1 گذشته از مهلت</source>
        <translation>%1 overdue</translation>
    </message>
    <message>
        <source>تفویض اختیار</source>
        <translation>Delegation</translation>
    </message>
    <message>
        <source>رفتن به جایگاه بعدی</source>
        <translation>Go to the next seat</translation>
    </message>
    <message>
        <source>رفتن به جایگاه پیشین</source>
        <translation>Go to the previous seat</translation>
    </message>
    <message>
        <source>رفتن به %1</source>
        <translation>Go to %1</translation>
    </message>
</context>
<context>
    <name>mizban::ManualWindow</name>
    <message>
        <source>fa</source>
        <translation>en</translation>
    </message>
    <message>
        <source>راهنمای میزبان</source>
        <translation>Mizban manual</translation>
    </message>
    <message>
        <source>جستجو در راهنما</source>
        <translation>Search the manual</translation>
    </message>
    <message>
        <source>جستجو در راهنما (Ctrl+F)</source>
        <translation>Search the manual (Ctrl+F)</translation>
    </message>
    <message>
        <source>بخش‌های راهنما</source>
        <translation>Sections of the manual</translation>
    </message>
    <message>
        <source>بخشی با این واژه‌ها پیدا نشد؛ واژهٔ کوتاه‌تری بنویسید.</source>
        <translation>No section has these words; type a shorter one.</translation>
    </message>
    <message>
        <source>متن راهنما</source>
        <translation>Text of the manual</translation>
    </message>
    <message>
        <source>%1، %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>mizban::MatterSection</name>
    <message>
        <source>موضوع</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>مشاوره و راهنمایی</source>
        <translation>Counsel</translation>
    </message>
    <message>
        <source>نوع محل</source>
        <translation>Locality type</translation>
    </message>
    <message>
        <source>محل</source>
        <translation>Locality</translation>
    </message>
    <message>
        <source>نام محل</source>
        <translation>Name of the locality</translation>
    </message>
    <message>
        <source>شخص متقاضی</source>
        <translation>The applicant</translation>
    </message>
    <message>
        <source>گروهی از مردم</source>
        <translation>A group of people</translation>
    </message>
    <message>
        <source>برای نمونه: اهالی روستای طاق</source>
        <translation>For example: residents of Tagh village</translation>
    </message>
    <message>
        <source>ذی‌نفع</source>
        <translation>Beneficiary</translation>
    </message>
    <message>
        <source>نام گروه</source>
        <translation>Name of the group</translation>
    </message>
    <message>
        <source>نام دستگاه یا واحد</source>
        <translation>Name of the agency or unit</translation>
    </message>
    <message>
        <source>مبنای شکایت</source>
        <translation>Ground of the complaint</translation>
    </message>
    <message>
        <source>نوع مورد</source>
        <translation>Kind of case</translation>
    </message>
    <message>
        <source>تعداد افراد گروه</source>
        <translation>Number of people</translation>
    </message>
    <message>
        <source>گزارش سریع</source>
        <translation>Quick report</translation>
    </message>
    <message>
        <source>ثبت خدمت</source>
        <translation>Service record</translation>
    </message>
    <message>
        <source>دستگاه یا واحد مورد نظر</source>
        <translation>Body or unit concerned</translation>
    </message>
</context>
<context>
    <name>mizban::MobileEdit</name>
    <message>
        <source>تلفن همراه</source>
        <translation>Mobile phone</translation>
    </message>
    <message>
        <source>۰۹…</source>
        <translation>09…</translation>
    </message>
    <message>
        <source>شماره همراه باید یازده رقم باشد و با ۰۹ آغاز شود.</source>
        <translation>A mobile number must have eleven digits and begin with 09.</translation>
    </message>
</context>
<context>
    <name>mizban::NationalIdEdit</name>
    <message>
        <source>کد ملی</source>
        <translation>National number</translation>
    </message>
    <message>
        <source>ده رقم</source>
        <translation>Ten digits</translation>
    </message>
    <message>
        <source>کد ملی باید ده رقم باشد.</source>
        <translation>A national number must have ten digits.</translation>
    </message>
    <message>
        <source>همهٔ رقم‌ها یکسان است؛ از درستی آن مطمئن شوید.</source>
        <translation>All digits are the same; make sure it is right.</translation>
    </message>
    <message>
        <source>این کد ملی درست نیست؛ رقم‌ها را دوباره بررسی کنید.</source>
        <translation>This national number is not valid; check its digits again.</translation>
    </message>
</context>
<context>
    <name>mizban::NavigationButton</name>
    <message>
        <source>%1 مورد تازه</source>
        <translation>New cases: %1</translation>
    </message>
    <message>
        <source>%1 مورد گذشته از مهلت</source>
        <translation>Overdue cases: %1</translation>
    </message>
</context>
<context>
    <name>mizban::NavigationRail</name>
    <message>
        <source>ثبت مورد</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>کارتابل</source>
        <translation>Cartable</translation>
    </message>
    <message>
        <source>کلیدها</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>بخش‌های برنامه</source>
        <translation>Sections of the program</translation>
    </message>
    <message>
        <source>جستجو</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>ورودی‌ها</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>خدمت‌ها</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>اطلاع‌رسانی</source>
        <translation>Tell the applicant</translation>
    </message>
    <message>
        <source>پیگیری</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>شب</source>
        <translation>Night</translation>
    </message>
    <message>
        <source>تفویض</source>
        <translation>Delegation</translation>
    </message>
</context>
<context>
    <name>mizban::NightDutyForm</name>
    <message>
        <source>فهرست دستگاه‌های دارای کشیک شبانه</source>
        <translation>List of units on night duty</translation>
    </message>
    <message>
        <source>ثبت</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>پیش‌نویس</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>ارسال برای تأیید</source>
        <translation>Send for approval</translation>
    </message>
    <message>
        <source>ثبت تأیید</source>
        <translation>Record the approval</translation>
    </message>
    <message>
        <source>گام</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>افزودن واحد</source>
        <translation>Add a unit</translation>
    </message>
    <message>
        <source>واحدهای فهرست</source>
        <translation>Units on the list</translation>
    </message>
    <message>
        <source>شماره نامه</source>
        <translation>Number of the letter</translation>
    </message>
    <message>
        <source>افزودن همه فرمانداری‌ها</source>
        <translation>Add all county governorates</translation>
    </message>
    <message>
        <source>هنوز فهرستی تأیید نشده است.</source>
        <translation>No list has been approved yet.</translation>
    </message>
    <message>
        <source>فهرست تأییدشده %1 واحد دارد.</source>
        <translation>The approved list has %1 units.</translation>
    </message>
    <message>
        <source>پیش‌نویسی با %1 واحد آماده ارسال برای تأیید است.</source>
        <translation>A draft of %1 units is ready to be sent for approval.</translation>
    </message>
    <message>
        <source>فهرستی با %1 واحد با نامه %2 برای تأیید فرستاده شده است.</source>
        <translation>A list of %1 units was sent for approval with letter %2.</translation>
    </message>
    <message>
        <source>برداشتن واحد: Del</source>
        <translation>Take a unit out: Del</translation>
    </message>
</context>
<context>
    <name>mizban::NotePanel</name>
    <message>
        <source>یادداشت داخلی</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>متن یادداشت؛ به متقاضی نشان داده نمی‌شود</source>
        <translation>Note text; not shown to the applicant</translation>
    </message>
    <message>
        <source>ثبت یادداشت</source>
        <translation>Record note</translation>
    </message>
</context>
<context>
    <name>mizban::Notices</name>
    <message>
        <source>%1 روز است که با مرکز همگام نشده‌اید؛ فهرست وظایف و مهلت‌ها شاید کهنه باشد. ثبت مورد مانند همیشه ممکن است.</source>
        <translation>Days since the last synchronisation with the Center: %1. Duties and time limits may be out of date. Cases can be registered as usual.</translation>
    </message>
    <message>
        <source>ساعت این رایانه حدود %1 دقیقه عقب است؛ آن را درست کنید. زمان دریافت در مرکز هم نگه داشته می‌شود.</source>
        <translation>The clock of this computer is about %1 min slow; correct it. The time of receipt at the Center is kept as well.</translation>
    </message>
    <message>
        <source>ساعت این رایانه حدود %1 دقیقه جلو است؛ آن را درست کنید. زمان دریافت در مرکز هم نگه داشته می‌شود.</source>
        <translation>The clock of this computer is about %1 min fast; correct it. The time of receipt at the Center is kept as well.</translation>
    </message>
    <message>
        <source>تلاش دوباره (F5)</source>
        <translation>Try again (F5)</translation>
    </message>
    <message>
        <source>همگام‌سازی (F5)</source>
        <translation>Synchronise (F5)</translation>
    </message>
</context>
<context>
    <name>mizban::OptionsMenu</name>
    <message>
        <source>ظاهر</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>روشن</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>تیره</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>پررنگ (کنتراست بالا)</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>اندازه</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>%1 درصد</source>
        <translation>%1 percent</translation>
    </message>
    <message>
        <source>قفل خودکار</source>
        <translation>Automatic lock</translation>
    </message>
    <message>
        <source>پس از %1 دقیقه بدون فعالیت</source>
        <translation>After %1 min without activity</translation>
    </message>
    <message>
        <source>نمایش</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>سطرها</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>باز</source>
        <translation>Comfortable</translation>
    </message>
    <message>
        <source>فشرده</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>پیام‌های روی میزکار</source>
        <translation>Desktop messages</translation>
    </message>
    <message>
        <source>نشان داده شود</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>یک ساعت بی‌صدا</source>
        <translation>Silent for one hour</translation>
    </message>
    <message>
        <source>همیشه بی‌صدا</source>
        <translation>Always silent</translation>
    </message>
</context>
<context>
    <name>mizban::OutcomeSection</name>
    <message>
        <source>نتیجه برای متقاضی</source>
        <translation>Outcome for the applicant</translation>
    </message>
    <message>
        <source>انجام شد</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>مراجعه بعدی</source>
        <translation>Next visit</translation>
    </message>
    <message>
        <source>کاری که انجام شد؛ به متقاضی نشان داده می‌شود</source>
        <translation>What was done; shown to the applicant</translation>
    </message>
    <message>
        <source>شرح نتیجه</source>
        <translation>Outcome text</translation>
    </message>
    <message>
        <source>تاریخ مراجعه بعدی</source>
        <translation>Next visit date</translation>
    </message>
    <message>
        <source>برای این نوع، مهلت پاسخ تعیین نشده است.</source>
        <translation>No answer time is set for this kind.</translation>
    </message>
    <message>
        <source>پاسخ نهایی تا %1</source>
        <translation>Final answer by %1</translation>
    </message>
    <message>
        <source>تعطیلات این دوره هنوز قطعی نیست</source>
        <translation>The holidays of this period are not final yet</translation>
    </message>
    <message>
        <source>نتیجه برای متقاضی *</source>
        <translation>Outcome for the applicant *</translation>
    </message>
    <message>
        <source>زمان پاسخ نهایی</source>
        <translation>Final answer date</translation>
    </message>
    <message>
        <source>زودتر از آن، تا (اگر قول داده می‌شود)</source>
        <translation>Earlier than that, by (if promised)</translation>
    </message>
</context>
<context>
    <name>mizban::PaletteModel</name>
    <message>
        <source>کارها</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>نام:«%1»</source>
        <translation>name:&quot;%1&quot;</translation>
    </message>
    <message>
        <source>شماره:%1</source>
        <translation>number:%1</translation>
    </message>
    <message>
        <source>متقاضیان</source>
        <translation>Applicants</translation>
    </message>
    <message>
        <source>موردها</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>جستجوهای ذخیره‌شده</source>
        <translation>Saved searches</translation>
    </message>
</context>
<context>
    <name>mizban::PapersSection</name>
    <message>
        <source>مدارک و پیوست‌ها</source>
        <translation>Documents and attachments</translation>
    </message>
    <message>
        <source>هر مدرک در یک سطر، مانند: رونوشت شناسنامه</source>
        <translation>One document per line, such as: copy of birth certificate</translation>
    </message>
    <message>
        <source>مدارک دریافت‌شده</source>
        <translation>Documents received</translation>
    </message>
    <message>
        <source>پیوست‌ها (Ctrl+O)</source>
        <translation>Attachments (Ctrl+O)</translation>
    </message>
</context>
<context>
    <name>mizban::PathField</name>
    <message>
        <source>انتخاب… (Ctrl+O)</source>
        <translation>Choose… (Ctrl+O)</translation>
    </message>
</context>
<context>
    <name>mizban::PersianTextEdit</name>
    <message>
        <source>%1 نویسه بیش از اندازه</source>
        <translation>%1 characters over the limit</translation>
    </message>
    <message>
        <source>%1 از %2 نویسه</source>
        <translation>%1 of %2 characters</translation>
    </message>
</context>
<context>
    <name>mizban::PhraseBar</name>
    <message>
        <source>جمله‌های آماده (%1)</source>
        <translation>Ready sentences (%1)</translation>
    </message>
    <message>
        <source>جمله‌های آماده</source>
        <translation>Ready sentences</translation>
    </message>
    <message>
        <source>نگه‌داشتن این متن به‌عنوان جمله آماده</source>
        <translation>Keep this text as a ready sentence</translation>
    </message>
    <message>
        <source>حذف جمله</source>
        <translation>Remove a sentence</translation>
    </message>
</context>
<context>
    <name>mizban::Pages</name>
    <message>
        <source>فهرست دستگاه‌ها و موضوع‌ها هنوز از مرکز نرسیده است.</source>
        <translation>The list of agencies and subjects has not arrived from the Center yet.</translation>
    </message>
    <message>
        <source>یک بار همگام‌سازی لازم است؛ پس از آن بدون شبکه هم می‌توان کار کرد.</source>
        <translation>One synchronisation is needed; after that, work without a network is possible.</translation>
    </message>
    <message>
        <source>همگام‌سازی (F5)</source>
        <translation>Synchronise (F5)</translation>
    </message>
    <message>
        <source>یافته‌های جستجوی «%1»</source>
        <translation>Results of the search “%1”</translation>
    </message>
</context>
<context>
    <name>mizban::PrintPreview</name>
    <message>
        <source>ذخیره به‌صورت PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>پی‌دی‌اف (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>پیش‌نمایش چاپ</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>چه چاپ شود</source>
        <translation>What to print</translation>
    </message>
    <message>
        <source>چاپ (Ctrl+P)</source>
        <translation>Print (Ctrl+P)</translation>
    </message>
    <message>
        <source>ذخیره PDF (Ctrl+S)</source>
        <translation>Save as PDF (Ctrl+S)</translation>
    </message>
    <message>
        <source>بازگشت (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>عنوان گیرنده</source>
        <translation>Title of the recipient</translation>
    </message>
    <message>
        <source>نشانی گیرنده</source>
        <translation>Address of the recipient</translation>
    </message>
    <message>
        <source>کد پستی</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>چاپ</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>صفحه بعد</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>صفحه قبل</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>با یادداشت‌های داخلی</source>
        <translation>With internal notes</translation>
    </message>
    <message>
        <source>بی یادداشت‌های داخلی</source>
        <translation>Without internal notes</translation>
    </message>
    <message>
        <source>دامنه پرونده</source>
        <translation>Extent of the file</translation>
    </message>
    <message>
        <source>اندازه کاغذ</source>
        <translation>Paper size</translation>
    </message>
    <message>
        <source>%1 برای چاپ فرستاده شد.</source>
        <translation>%1 was sent to the printer.</translation>
    </message>
    <message>
        <source>چاپ نشد. چاپگر را بررسی کنید و دوباره چاپ کنید؛ مورد دست نخورده است.</source>
        <translation>Not printed. Check the printer and print again; the case is untouched.</translation>
    </message>
    <message>
        <source>ذخیره شد. این فایل رمز ندارد.</source>
        <translation>Saved. This file is not encrypted.</translation>
    </message>
</context>
<context>
    <name>mizban::ReceiptPreview</name>
    <message>
        <source>ذخیره رسید</source>
        <translation>Save receipt</translation>
    </message>
    <message>
        <source>پی‌دی‌اف (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>اندازه کاغذ</source>
        <translation>Paper size</translation>
    </message>
    <message>
        <source>برگه A5</source>
        <translation>A5 sheet</translation>
    </message>
    <message>
        <source>رول ۸۰ میلی‌متری</source>
        <translation>80 mm roll</translation>
    </message>
    <message>
        <source>چاپ (Ctrl+P)</source>
        <translation>Print (Ctrl+P)</translation>
    </message>
    <message>
        <source>ذخیره PDF (Ctrl+S)</source>
        <translation>Save as PDF (Ctrl+S)</translation>
    </message>
    <message>
        <source>بازگشت (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>%1 صفحه</source>
        <translation>Pages: %1</translation>
    </message>
    <message>
        <source>رسید چاپ نشد. چاپگر را بررسی کنید و دوباره چاپ کنید؛ مورد ثبت شده است.</source>
        <translation>The receipt was not printed. Check the printer and print again; the case is registered.</translation>
    </message>
    <message>
        <source>رسید برای چاپ فرستاده شد.</source>
        <translation>The receipt was sent to the printer.</translation>
    </message>
    <message>
        <source>رسید ذخیره شد. این فایل رمز ندارد.</source>
        <translation>The receipt was saved. This file is not encrypted.</translation>
    </message>
    <message>
        <source>رسید</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>چاپ</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>ذخیره به‌صورت PDF</source>
        <translation>Save as PDF</translation>
    </message>
</context>
<context>
    <name>mizban::ReceiptSheet</name>
    <message>
        <source>پیش‌نمایش رسید</source>
        <translation>Receipt preview</translation>
    </message>
</context>
<context>
    <name>mizban::ReferPanel</name>
    <message>
        <source>ارجاع</source>
        <translation>Referral</translation>
    </message>
    <message>
        <source>ارجاع شود</source>
        <translation>Refer</translation>
    </message>
    <message>
        <source>به</source>
        <translation>To</translation>
    </message>
    <message>
        <source>دستور یا توضیح برای گیرنده (داخلی)</source>
        <translation>Instruction or explanation for the recipient (internal)</translation>
    </message>
    <message>
        <source>نام پست یا واحد، یا کد آن</source>
        <translation>Name or code of the post or unit</translation>
    </message>
    <message>
        <source>به کارتابل %1 می‌رسد.</source>
        <translation>Goes to the cartable of %1.</translation>
    </message>
    <message>
        <source>رونوشت به (اختیاری)</source>
        <translation>Copies to (optional)</translation>
    </message>
    <message>
        <source>مهلت انجام (اختیاری)</source>
        <translation>Due date (optional)</translation>
    </message>
    <message>
        <source>نه</source>
        <translation>No</translation>
    </message>
    <message>
        <source>بله</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>متقاضی باید خودش مراجعه کند؟</source>
        <translation>Does the applicant have to go there?</translation>
    </message>
    <message>
        <source>نزد چه کسی (هماهنگ‌شده)</source>
        <translation>With whom (arranged)</translation>
    </message>
    <message>
        <source>روز مراجعه</source>
        <translation>Day of the visit</translation>
    </message>
    <message>
        <source>ساعت (مانند ۱۰:۳۰)</source>
        <translation>Hour (such as 10:30)</translation>
    </message>
    <message>
        <source>چرا باید خودش برود</source>
        <translation>Why in person</translation>
    </message>
    <message>
        <source>ندارد</source>
        <translation>None</translation>
    </message>
    <message>
        <source>دارد</source>
        <translation>Yes, some</translation>
    </message>
    <message>
        <source>رونوشت، مهلت یا مراجعه متقاضی</source>
        <translation>Copies, due date or a visit</translation>
    </message>
</context>
<context>
    <name>mizban::RegistrationPage</name>
    <message>
        <source>ثبت (F2)</source>
        <translation>Register (F2)</translation>
    </message>
    <message>
        <source>ثبت و چاپ (Ctrl+P)</source>
        <translation>Register and print (Ctrl+P)</translation>
    </message>
    <message>
        <source>فرم تازه (Ctrl+N)</source>
        <translation>New form (Ctrl+N)</translation>
    </message>
    <message>
        <source>پیش‌نویس ذخیره شد</source>
        <translation>Draft saved</translation>
    </message>
    <message>
        <source>در انتظار افزوده شدن پیوست‌ها…</source>
        <translation>Waiting for the attachments to be added…</translation>
    </message>
    <message>
        <source>فرم پیشین در پیش‌نویس‌ها نگه داشته شد</source>
        <translation>The previous form was kept among the drafts</translation>
    </message>
    <message>
        <source>پیش‌نویس ناتمامی از %1 مانده است.</source>
        <translation>An unfinished draft of %1 remains.</translation>
    </message>
    <message>
        <source>پیش‌نویس ناتمامی برای %1 از %2 مانده است.</source>
        <translation>An unfinished draft for %1 of %2 remains.</translation>
    </message>
    <message>
        <source>ادامه (Ctrl+D)</source>
        <translation>Continue (Ctrl+D)</translation>
    </message>
    <message>
        <source>پیش‌نویس %1</source>
        <translation>Draft of %1</translation>
    </message>
    <message>
        <source>ثبت راهنمایی (Ctrl+G)</source>
        <translation>Record guidance (Ctrl+G)</translation>
    </message>
    <message>
        <source>نامه دستی در مرکز: نخست متقاضی را به سامانه سامد و تلفن ۱۱۱ راهنمایی کنید.</source>
        <translation>Paper handed over at the Center: first guide the person to Samad and to 111.</translation>
    </message>
    <message>
        <source>تلفن ۱۱۱</source>
        <translation>Telephone 111</translation>
    </message>
    <message>
        <source>این موضوع در شرح وظایف این دستگاه نیست و در این میز ثبت نمی‌شود. میز مربوط: %1</source>
        <translation>This subject is not among this agency's duties and is not registered at this desk. Right desk: %1</translation>
    </message>
    <message>
        <source>ثبت نامه در مرکز</source>
        <translation>Registering a letter at the Center</translation>
    </message>
    <message>
        <source>بندهای ۴-۸ و ۴-۱۵ نظام‌نامه</source>
        <translation>Clauses 4-8 and 4-15 of the regulation</translation>
    </message>
    <message>
        <source>بند ۵-۴ نظام‌نامه</source>
        <translation>Clause 5-4 of the regulation</translation>
    </message>
    <message>
        <source>برای ثبت به %1 راهنمایی شد.</source>
        <translation>Guided to %1 for registering.</translation>
    </message>
    <message>
        <source>به سامانه سامد و تلفن ۱۱۱ راهنمایی شد.</source>
        <translation>Guided to Samad and to 111.</translation>
    </message>
    <message>
        <source>ثبت به‌صورت گزارش مردمی (Ctrl+R)</source>
        <translation>File as observation report (Ctrl+R)</translation>
    </message>
    <message>
        <source>مراجعه دوباره درباره همین مورد.</source>
        <translation>Came again about the same case.</translation>
    </message>
    <message>
        <source>مراجعه دوباره درباره همین مورد: %1</source>
        <translation>Came again about the same case: %1</translation>
    </message>
    <message>
        <source>از قلم ورودی؛ با ثبت، مورد می‌شود</source>
        <translation>From an item; saving makes it a case</translation>
    </message>
    <message>
        <source>ثبت مورد</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>ثبت</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>ثبت و چاپ رسید</source>
        <translation>Register and print receipt</translation>
    </message>
    <message>
        <source>فرم تازه</source>
        <translation>New form</translation>
    </message>
    <message>
        <source>افزودن پیوست</source>
        <translation>Add an attachment</translation>
    </message>
    <message>
        <source>ادامه آخرین پیش‌نویس</source>
        <translation>Continue the last draft</translation>
    </message>
    <message>
        <source>رفتن میان فرم و پیشینه متقاضی</source>
        <translation>Move between form and applicant history</translation>
    </message>
    <message>
        <source>نوع متقاضی</source>
        <translation>Sort of applicant</translation>
    </message>
    <message>
        <source>نماینده متقاضی آمده است</source>
        <translation>A representative has come</translation>
    </message>
    <message>
        <source>ثبت راهنمایی به میز درست</source>
        <translation>Record guidance to the right desk</translation>
    </message>
    <message>
        <source>ثبت شکایت بی‌نام به‌صورت گزارش</source>
        <translation>File an anonymous complaint as a report</translation>
    </message>
    <message>
        <source>این موضوع در شرح وظایف هیچ دستگاهی نیست و در این میز ثبت نمی‌شود. نزدیک‌ترین میز: %1</source>
        <translation>No agency’s duty list names this subject and it is not registered at this desk. Nearest desk: %1</translation>
    </message>
    <message>
        <source>واگرد افزودن به مورد پیشین</source>
        <translation>Take back what was added to the earlier case</translation>
    </message>
    <message>
        <source>پیوست‌ها در پیش‌نویس‌ها نگه داشته شد</source>
        <translation>The attachments are kept among the drafts</translation>
    </message>
    <message>
        <source>واگرد شد؛ فرم پیشین در پیش‌نویس‌هاست</source>
        <translation>Undone; the former form is among the drafts</translation>
    </message>
</context>
<context>
    <name>mizban::ReopenPanel</name>
    <message>
        <source>بازگشایی</source>
        <translation>Reopen case</translation>
    </message>
    <message>
        <source>دلیل بازگشایی؛ به متقاضی نشان داده می‌شود</source>
        <translation>Reason for reopening; shown to the applicant</translation>
    </message>
    <message>
        <source>بازگشایی شود</source>
        <translation>Reopen</translation>
    </message>
</context>
<context>
    <name>mizban::RepresentativeSection</name>
    <message>
        <source>نماینده</source>
        <translation>Representative</translation>
    </message>
    <message>
        <source>مانند: فرزند، وکیل، همسایه</source>
        <translation>Such as: child, lawyer, neighbour</translation>
    </message>
    <message>
        <source>مانند: مدیرعامل، وکیل شرکت</source>
        <translation>Such as: managing director, company lawyer</translation>
    </message>
    <message>
        <source>کد ملی نماینده</source>
        <translation>Representative's national number</translation>
    </message>
    <message>
        <source>نام</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>نام خانوادگی</source>
        <translation>Family name</translation>
    </message>
    <message>
        <source>نسبت با متقاضی</source>
        <translation>Relation to the applicant</translation>
    </message>
    <message>
        <source>سمت نماینده</source>
        <translation>Capacity</translation>
    </message>
</context>
<context>
    <name>mizban::ResultStrip</name>
    <message>
        <source>چاپ رسید (Ctrl+P)</source>
        <translation>Print receipt (Ctrl+P)</translation>
    </message>
    <message>
        <source>مشاهده مورد</source>
        <translation>View case</translation>
    </message>
    <message>
        <source>شناسه پیگیری</source>
        <translation>Tracking id</translation>
    </message>
    <message>
        <source>رمز پیگیری</source>
        <translation>Follow-up code</translation>
    </message>
    <message>
        <source>زمان پاسخ نهایی</source>
        <translation>Final answer time</translation>
    </message>
    <message>
        <source>بستن پیام</source>
        <translation>Dismiss message</translation>
    </message>
    <message>
        <source>ثبت شد</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>مورد مشابه در ۳۰ روز گذشته: %1</source>
        <translation>Similar case in the past 30 days: %1</translation>
    </message>
    <message>
        <source>ثبت شد، شناسه پیگیری %1</source>
        <translation>Registered, tracking id %1</translation>
    </message>
    <message>
        <source>مشاوره ثبت شد</source>
        <translation>Counsel recorded</translation>
    </message>
    <message>
        <source>راهنمایی عمومی شمرده شد؛ امروز %1 بار</source>
        <translation>General information counted; %1 today</translation>
    </message>
    <message>
        <source>راهنمایی عمومی شمرده شد</source>
        <translation>General information counted</translation>
    </message>
    <message>
        <source>خدمت ثبت شد</source>
        <translation>Service recorded</translation>
    </message>
    <message>
        <source>خدمت ثبت شد، شناسه پیگیری %1</source>
        <translation>Service recorded, tracking id %1</translation>
    </message>
    <message>
        <source>به مورد پیشین افزوده شد</source>
        <translation>Added to the earlier case</translation>
    </message>
    <message>
        <source>راهنمایی ثبت شد</source>
        <translation>Guidance recorded</translation>
    </message>
    <message>
        <source>واگرد (Ctrl+Z)</source>
        <translation>Undo (Ctrl+Z)</translation>
    </message>
    <message>
        <source>به مورد پیشین با شناسه پیگیری %1 افزوده شد</source>
        <translation>Added to the earlier case, tracking id %1</translation>
    </message>
</context>
<context>
    <name>mizban::ServiceSection</name>
    <message>
        <source>خدمت</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>عنوان یا شناسه خدمت در فهرست این میز</source>
        <translation>Title or id in this desk's catalogue</translation>
    </message>
    <message>
        <source>خدمت تحویل‌شده</source>
        <translation>Service delivered</translation>
    </message>
    <message>
        <source>زمان درخواست خدمت</source>
        <translation>Asked for at</translation>
    </message>
    <message>
        <source>زمان تحویل خدمت</source>
        <translation>Delivered at</translation>
    </message>
    <message>
        <source>توضیح</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>مانند ۱۴:۰۵</source>
        <translation>Time, such as 14:05</translation>
    </message>
    <message>
        <source>%1: ساعت</source>
        <translation>%1: time</translation>
    </message>
    <message>
        <source>%1: تاریخ</source>
        <translation>%1: date</translation>
    </message>
    <message>
        <source>ساعت درست نیست؛ مانند ۱۴:۰۵ بنویسید.</source>
        <translation>The time is wrong; write it like 14:05.</translation>
    </message>
</context>
<context>
    <name>mizban::ShortcutSheet</name>
    <message>
        <source>بازگشت (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>کلیدها</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>هر کار را با نام آن هم می‌توان یافت: Ctrl+K</source>
        <translation>Every action can also be found by its name: Ctrl+K</translation>
    </message>
    <message>
        <source>فهرست کلیدها</source>
        <translation>List of keys</translation>
    </message>
    <message>
        <source>راهنما (Shift+F1)</source>
        <translation>Manual (Shift+F1)</translation>
    </message>
    <message>
        <source>گشت نخستین روز</source>
        <translation>First-day tour</translation>
    </message>
</context>
<context>
    <name>mizban::StatusLine</name>
    <message>
        <source>همین حالا</source>
        <translation>Just now</translation>
    </message>
    <message>
        <source>%1 دقیقه پیش</source>
        <translation>%1 min ago</translation>
    </message>
    <message>
        <source>%1 ساعت پیش</source>
        <translation>%1 h ago</translation>
    </message>
    <message>
        <source>%1 روز پیش</source>
        <translation>%1 d ago</translation>
    </message>
    <message>
        <source>کار بدون شبکه</source>
        <translation>Work offline</translation>
    </message>
    <message>
        <source>تا این کلید روشن است، چیزی به مرکز فرستاده یا از آن گرفته نمی‌شود.</source>
        <translation>While this is on, nothing is sent to the Center or fetched from it.</translation>
    </message>
    <message>
        <source>همگام‌سازی (F5)</source>
        <translation>Synchronise (F5)</translation>
    </message>
    <message>
        <source>همگام‌سازی با مرکز (F5)</source>
        <translation>Synchronise with the Center (F5)</translation>
    </message>
</context>
<context>
    <name>mizban::TextSection</name>
    <message>
        <source>شرح</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>خواسته شاکی</source>
        <translation>Redress sought</translation>
    </message>
    <message>
        <source>شرح *</source>
        <translation>Description *</translation>
    </message>
</context>
<context>
    <name>mizban::UnlockPage</name>
    <message>
        <source>میزبان</source>
        <translation>Mizban</translation>
    </message>
    <message>
        <source>جایگاه</source>
        <translation>Seat</translation>
    </message>
    <message>
        <source>گذرواژه</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>باز کردن (Enter)</source>
        <translation>Open (Enter)</translation>
    </message>
    <message>
        <source>جایگاه دیگر…</source>
        <translation>Another seat…</translation>
    </message>
    <message>
        <source>ثبت جایگاه تازه…</source>
        <translation>Enrol a new seat…</translation>
    </message>
    <message>
        <source>گذرواژه را وارد کنید.</source>
        <translation>Enter the password.</translation>
    </message>
    <message>
        <source>صفحه‌کلید فارسی است.</source>
        <translation>The keyboard layout is Persian.</translation>
    </message>
    <message>
        <source>کلید Caps Lock روشن است.</source>
        <translation>Caps Lock is on.</translation>
    </message>
    <message>
        <source>در حال باز کردن…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>باز کردن جایگاه</source>
        <translation>Open seat</translation>
    </message>
    <message>
        <source>جایگاه میزبان (*.seat);;همه پرونده‌ها (*)</source>
        <translation>Mizban seat (*.seat);;All files (*)</translation>
    </message>
</context>
<context>
    <name>mizban::WelcomePage</name>
    <message>
        <source>جایگاه میزبان (*.seat);;همه پرونده‌ها (*)</source>
        <translation>Mizban seat (*.seat);;All files (*)</translation>
    </message>
    <message>
        <source>انتخاب گواهی مرکز</source>
        <translation>Choose the certificate of the Center</translation>
    </message>
    <message>
        <source>گواهی (*.pem *.crt *.cer);;همه پرونده‌ها (*)</source>
        <translation>Certificate (*.pem *.crt *.cer);;All files (*)</translation>
    </message>
    <message>
        <source>جای نگهداری جایگاه</source>
        <translation>Where to keep the seat</translation>
    </message>
    <message>
        <source>مرکز و دعوت</source>
        <translation>Center and invitation</translation>
    </message>
    <message>
        <source>نشانی مرکز</source>
        <translation>Address of the Center</translation>
    </message>
    <message>
        <source>گواهی مرکز</source>
        <translation>Certificate of the Center</translation>
    </message>
    <message>
        <source>پرونده‌ای که مدیر سامانه داده است، مانند ca.pem</source>
        <translation>The file given by the administrator, such as ca.pem</translation>
    </message>
    <message>
        <source>کد یک‌بارمصرف</source>
        <translation>One-time code</translation>
    </message>
    <message>
        <source>کد پست سازمانی</source>
        <translation>Code of the post</translation>
    </message>
    <message>
        <source>جایگاه در این رایانه</source>
        <translation>Seat on this computer</translation>
    </message>
    <message>
        <source>پرونده جایگاه</source>
        <translation>Seat file</translation>
    </message>
    <message>
        <source>رمزنگاری‌شده؛ بدون گذرواژه باز نمی‌شود</source>
        <translation>Encrypted; does not open without the password</translation>
    </message>
    <message>
        <source>گذرواژه</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>دست‌کم ۸ نویسه؛ عبارتی از چند واژه بهتر از یک واژه دشوار است</source>
        <translation>At least 8 characters; a phrase of several words is better than one difficult word</translation>
    </message>
    <message>
        <source>تکرار گذرواژه</source>
        <translation>Repeat password</translation>
    </message>
    <message>
        <source>به میزبان خوش آمدید</source>
        <translation>Welcome to Mizban</translation>
    </message>
    <message>
        <source>برای آغاز کار، جایگاه خود را یک بار در مرکز ثبت کنید. پس از آن همه کارها بدون شبکه هم انجام می‌شود.</source>
        <translation>To begin, enrol your seat with the Center once. After that, all work can be done without a network.</translation>
    </message>
    <message>
        <source>ثبت جایگاه (Ctrl+Enter)</source>
        <translation>Enrol seat (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>باز کردن جایگاه موجود…</source>
        <translation>Open an existing seat…</translation>
    </message>
    <message>
        <source>بازگشت</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>پذیرفتنی؛ هرچه بلندتر، مطمئن‌تر</source>
        <translation>Acceptable; the longer, the safer</translation>
    </message>
    <message>
        <source>خوب</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>قوی</source>
        <translation>Strong</translation>
    </message>
    <message>
        <source>ثبت جایگاه لغو شد؛ چیزی ساخته نشد.</source>
        <translation>Enrolment was cancelled; nothing was created.</translation>
    </message>
    <message>
        <source>ارتباط با مرکز برقرار نشد و چیزی ساخته نشد؛ نشانی و شبکه را بررسی و دوباره تلاش کنید.</source>
        <translation>The Center could not be reached and nothing was created; check the address and the network and try again.</translation>
    </message>
    <message>
        <source>در حال ثبت جایگاه در مرکز…</source>
        <translation>Enrolling the seat with the Center…</translation>
    </message>
    <message>
        <source>باز کردن جایگاه موجود</source>
        <translation>Open an existing seat</translation>
    </message>
    <message>
        <source>انصراف (Esc)</source>
        <translation>Cancel (Esc)</translation>
    </message>
</context>
<context>
    <name>mizban::Workspace</name>
    <message>
        <source>کارتابل</source>
        <translation>Cartable</translation>
    </message>
    <message>
        <source>پوشه %1</source>
        <translation>Folder %1</translation>
    </message>
</context>
<context>
    <name>mizban::AttachmentField</name>
    <message>
        <source>اسکن…</source>
        <translation>Scan…</translation>
    </message>
    <message>
        <source>افزودن پیوست</source>
        <translation>Add an attachment</translation>
    </message>
    <message>
        <source>هیچ‌یک از این %1 پیوست افزوده نشد: هر مورد تا %2 پیوست می‌پذیرد و جا برای %3 پیوست دیگر مانده است. کمتر برگزینید یا چند صفحه را در یک PDF بیاورید.</source>
        <translation>None of these %1 attachments was added: a case takes up to %2, and there is room for %3 more. Choose fewer, or put several pages into one PDF.</translation>
    </message>
    <message>
        <source>«%1» پیوست نشد. %2</source>
        <translation>“%1” was not attached. %2</translation>
    </message>
    <message>
        <source>و %1 پیوست دیگر</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>این پرونده پیش‌تر پیوست شده است: «%1»</source>
        <translation>This file is attached already: “%1”</translation>
    </message>
    <message>
        <source>این پرونده پیش‌تر با نام «%2» پیوست شده است: «%1»</source>
        <translation>This file is attached already under the name “%2”: “%1”</translation>
    </message>
</context>
<context>
    <name>mizban::AttachmentPreview</name>
    <message>
        <source>این پیوست هنوز از مرکز نرسیده است؛ با همگام‌سازی بعدی می‌رسد.</source>
        <translation>This attachment has not come from the center yet; it comes with the next sync.</translation>
    </message>
    <message>
        <source>کوچک‌تر</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>بزرگ‌تر</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>ذخیره پیوست</source>
        <translation>Save attachment</translation>
    </message>
    <message>
        <source>پیش‌نمایش %1</source>
        <translation>Preview of %1</translation>
    </message>
    <message>
        <source>پیوست در فایل ذخیره شد. این فایل رمز ندارد.</source>
        <translation>The attachment was saved to a file. This file is not encrypted.</translation>
    </message>
    <message>
        <source>این پیوست را نمی‌توان نشان داد؛ شاید آسیب دیده، رمز دارد یا تصویر آن بسیار بزرگ است. خود پیوست سر جای خود است و می‌توان آن را در فایل ذخیره کرد.</source>
        <translation>This attachment cannot be shown; it may be damaged, have a password, or be far too large a picture. The attachment itself is untouched and can be saved to a file.</translation>
    </message>
    <message>
        <source>%1 از %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>صفحه قبل</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>صفحه بعد</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>اندازه پنجره</source>
        <translation>Fit the window</translation>
    </message>
    <message>
        <source>اندازه</source>
        <translation>Fit</translation>
    </message>
    <message>
        <source>ذخیره در فایل…</source>
        <translation>Save to a file…</translation>
    </message>
    <message>
        <source>بستن</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>پیوست‌ها</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>دیدن پیوست</source>
        <translation>Look at the attachment</translation>
    </message>
    <message>
        <source>افزودن و برداشتن پیوست</source>
        <translation>Add and remove an attachment</translation>
    </message>
    <message>
        <source>صفحه بعد و قبل</source>
        <translation>Next and previous page</translation>
    </message>
    <message>
        <source>بزرگ‌تر، کوچک‌تر، اندازه پنجره</source>
        <translation>Larger, smaller, fit the window</translation>
    </message>
    <message>
        <source>ذخیره پیوست در فایل</source>
        <translation>Save the attachment to a file</translation>
    </message>
</context>
<context>
    <name>mizban::ScanDialog</name>
    <message>
        <source>کاغذی در اسکنر نیست؛ کاغذ بگذارید و دوباره اسکن کنید.</source>
        <translation>There is no paper in the scanner; put some in and scan again.</translation>
    </message>
    <message>
        <source>اسکنر سرگرم کار دیگری است؛ کمی بعد دوباره اسکن کنید.</source>
        <translation>The scanner is busy with other work; scan again in a moment.</translation>
    </message>
    <message>
        <source>کاغذ گیر کرده یا در اسکنر باز است؛ آن را درست و دوباره اسکن کنید.</source>
        <translation>Paper is jammed or the cover is open; mend it and scan again.</translation>
    </message>
    <message>
        <source>این کاربر اجازه کار با اسکنر را ندارد؛ از مدیر رایانه بخواهید اجازه دهد.</source>
        <translation>This user may not use the scanner; ask the computer's administrator to allow it.</translation>
    </message>
    <message>
        <source>صفحه بزرگ‌تر از اندازه مجاز است.</source>
        <translation>The page is larger than allowed.</translation>
    </message>
    <message>
        <source>راه‌انداز اسکنر از کار افتاد؛ اسکنر را خاموش و روشن و دوباره اسکن کنید.</source>
        <translation>The scanner’s driver failed; switch the scanner off and on and scan again.</translation>
    </message>
    <message>
        <source>برنامه اسکن روی این رایانه اجرا نشد؛ از مدیر رایانه بخواهید میزبان را دوباره نصب کند.</source>
        <translation>The scanning program could not be started on this computer; ask its administrator to install Mizban again.</translation>
    </message>
    <message>
        <source>صفحه‌های پیشین سر جای خود است.</source>
        <translation>The pages before are kept.</translation>
    </message>
    <message>
        <source>ارتباط با اسکنر قطع شد؛ روشن و وصل بودن آن را بررسی کنید.</source>
        <translation>The connection to the scanner was lost; check that it is on and connected.</translation>
    </message>
    <message>
        <source>اسکن (%1)</source>
        <translation>Scan (%1)</translation>
    </message>
    <message>
        <source>افزودن به پیوست‌ها (%1)</source>
        <translation>Add to the attachments (%1)</translation>
    </message>
    <message>
        <source>انصراف (%1)</source>
        <translation>Cancel (%1)</translation>
    </message>
    <message>
        <source>اسکن سند</source>
        <translation>Scan a document</translation>
    </message>
    <message>
        <source>شیشه، یک صفحه</source>
        <translation>Glass, one page</translation>
    </message>
    <message>
        <source>تغذیه‌گر، همه صفحه‌ها</source>
        <translation>Feeder, all pages</translation>
    </message>
    <message>
        <source>خاکستری</source>
        <translation>Grey</translation>
    </message>
    <message>
        <source>رنگی</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>یک PDF با همه صفحه‌ها</source>
        <translation>One PDF with all pages</translation>
    </message>
    <message>
        <source>هر صفحه یک تصویر</source>
        <translation>A picture for each page</translation>
    </message>
    <message>
        <source>صفحه‌های اسکن‌شده</source>
        <translation>Scanned pages</translation>
    </message>
    <message>
        <source>سند اسکن‌شده</source>
        <translation>Scanned document</translation>
    </message>
    <message>
        <source>کاغذ از</source>
        <translation>Paper from</translation>
    </message>
    <message>
        <source>رنگ</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>افزوده شود به‌صورت</source>
        <translation>Add as</translation>
    </message>
    <message>
        <source>نام پیوست</source>
        <translation>Name of the attachment</translation>
    </message>
    <message>
        <source>اسکنر</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>در جست‌وجوی اسکنر…</source>
        <translation>Looking for scanners…</translation>
    </message>
    <message>
        <source>اسکنری پیدا نشد؛ روشن و وصل بودن آن را بررسی کنید و F5 را بزنید.</source>
        <translation>No scanner was found; check that it is on and connected, and press F5.</translation>
    </message>
    <message>
        <source>در حال اسکن…</source>
        <translation>Scanning…</translation>
    </message>
    <message>
        <source>صفحه %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>بیش از %1 صفحه در یک سند نمی‌گنجد؛ صفحه‌های پیشین سر جای خود است.</source>
        <translation>A document holds no more than %1 pages; the earlier pages are still there.</translation>
    </message>
</context>
<context>
    <name>Digits</name>
    <message>
        <source>۰۱۲۳۴۵۶۷۸۹</source>
        <translation>0123456789</translation>
    </message>
    <message>
        <source>، </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>mizban::SearchField</name>
    <message>
        <source>جستجو در موردها</source>
        <translation>Search the cases</translation>
    </message>
    <message>
        <source>واژه، نام، کد ملی، تلفن یا شناسه پیگیری</source>
        <translation>Word, name, national number, telephone or tracking id</translation>
    </message>
    <message>
        <source>برداشتن صافی %1</source>
        <translation>Remove the filter %1</translation>
    </message>
    <message>
        <source>برداشتن این صافی</source>
        <translation>Remove this filter</translation>
    </message>
</context>
<context>
    <name>mizban::SavedSearches</name>
    <message>
        <source>جستجوهای ذخیره‌شده</source>
        <translation>Saved searches</translation>
    </message>
    <message>
        <source>نام این جستجو</source>
        <translation>Name of this search</translation>
    </message>
    <message>
        <source>نامی برای این جستجو</source>
        <translation>A name for this search</translation>
    </message>
    <message>
        <source>ذخیره (Enter)</source>
        <translation>Save (Enter)</translation>
    </message>
    <message>
        <source>%1
برای حذف: Delete</source>
        <translation>%1
To remove it: Delete</translation>
    </message>
    <message>
        <source>جستجوی «%1» ذخیره شد.</source>
        <translation>The search “%1” has been saved.</translation>
    </message>
    <message>
        <source>جستجوی «%1» حذف شد.</source>
        <translation>The search “%1” has been removed.</translation>
    </message>
</context>
<context>
    <name>mizban::SearchScreen</name>
    <message>
        <source>یافته‌ها</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>ذخیره این جستجو (Ctrl+D)</source>
        <translation>Save this search (Ctrl+D)</translation>
    </message>
    <message>
        <source>موردهای یافته‌شده</source>
        <translation>Cases found</translation>
    </message>
    <message>
        <source>نوع</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>نوع مورد</source>
        <translation>Kind of case</translation>
    </message>
    <message>
        <source>وضعیت</source>
        <translation>status</translation>
    </message>
    <message>
        <source>از</source>
        <translation>from</translation>
    </message>
    <message>
        <source>از تاریخ</source>
        <translation>From date</translation>
    </message>
    <message>
        <source>تا</source>
        <translation>to</translation>
    </message>
    <message>
        <source>تا تاریخ</source>
        <translation>To date</translation>
    </message>
    <message>
        <source>دارنده</source>
        <translation>holder</translation>
    </message>
    <message>
        <source>نام</source>
        <translation>name</translation>
    </message>
    <message>
        <source>نام متقاضی</source>
        <translation>Applicant’s name</translation>
    </message>
    <message>
        <source>محدود کردن جستجو با «%1:»</source>
        <translation>Narrow the search with “%1:”</translation>
    </message>
    <message>
        <source>بازگشت به یافته‌ها (Esc)</source>
        <translation>Back to the list (Esc)</translation>
    </message>
    <message>
        <source>%1 مورد تازه‌تر</source>
        <translation>the %1 newest cases</translation>
    </message>
    <message>
        <source>%1 مورد</source>
        <translation>%1 cases</translation>
    </message>
    <message>
        <source>این شناسه از آن خدمتی است که برای %1 ثبت شده است: %2</source>
        <translation>This id belongs to a service recorded for %1: %2</translation>
    </message>
    <message>
        <source>آن را در «خدمت‌ها» (Ctrl+4) می‌بینید.</source>
        <translation>You find it under Services (Ctrl+4).</translation>
    </message>
    <message>
        <source>موردی با این عبارت در این جایگاه نیست.</source>
        <translation>No case at this seat matches.</translation>
    </message>
    <message>
        <source>واژه‌ای را بردارید یا تنها آغاز آن را بنویسید؛ صافی‌های بالا را هم بازبینی کنید.</source>
        <translation>Take a word away or write only its beginning; also look at the filters above.</translation>
    </message>
    <message>
        <source>در همه موردهای این جایگاه بگردید.</source>
        <translation>Search all cases of this seat.</translation>
    </message>
    <message>
        <source>واژه، نام، کد ملی، تلفن یا شناسه پیگیری را بنویسید؛ «چند واژه پشت سر هم» را در گیومه بگذارید.</source>
        <translation>Write a word, a name, a national number, a telephone or a tracking id; put “words in a row” in quotes.</translation>
    </message>
    <message>
        <source>جستجو</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>رفتن به یافته‌ها، و از آن‌ها به مورد</source>
        <translation>To the list, and from it to the case</translation>
    </message>
    <message>
        <source>ذخیره این جستجو</source>
        <translation>Save this search</translation>
    </message>
    <message>
        <source>حذف جستجوی ذخیره‌شده</source>
        <translation>Remove a saved search</translation>
    </message>
    <message>
        <source>چاپ پرونده، نامه پاسخ یا پاکت</source>
        <translation>Print the case file, answer letter or envelope</translation>
    </message>
    <message>
        <source>چاپ یافته‌ها</source>
        <translation>Print the results</translation>
    </message>
    <message>
        <source>آنچه نوشته‌اید سر جای خود است؛ آن را اصلاح کنید یا صافی نادرست را بردارید.</source>
        <translation>What you typed is kept; correct it or take the wrong filter away.</translation>
    </message>
</context>
<context>
    <name>mizban::LinkStrip</name>
    <message>
        <source>موردهای هم‌موضوع</source>
        <translation>Cases about the same matter</translation>
    </message>
    <message>
        <source>به مورد پیشین درباره همین موضوع پیوند خورده است.</source>
        <translation>Linked to an earlier case about the same matter.</translation>
    </message>
    <message>
        <source>مورد دیگری در این مورد ادغام شده است و یکجا پیگیری می‌شود.</source>
        <translation>Another case is merged into this one and handled together with it.</translation>
    </message>
    <message>
        <source>مورد دیگری به این مورد پیوند خورده است.</source>
        <translation>Another case is linked to this one.</translation>
    </message>
    <message>
        <source>مورد دیگری از همین متقاضی با همین نوع و موضوع هست.</source>
        <translation>There is another case of this applicant with the same kind and subject.</translation>
    </message>
    <message>
        <source>شناسه پیگیری</source>
        <translation>Tracking id</translation>
    </message>
    <message>
        <source>زمان ثبت</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>وضعیت</source>
        <translation>State</translation>
    </message>
    <message>
        <source>دارنده</source>
        <translation>Holder</translation>
    </message>
    <message>
        <source>شرح</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>این مورد</source>
        <translation>This case</translation>
    </message>
    <message>
        <source>مورد دیگر</source>
        <translation>The other case</translation>
    </message>
    <message>
        <source>نمایش مورد دیگر</source>
        <translation>Show the other case</translation>
    </message>
    <message>
        <source>پیوند دو مورد</source>
        <translation>Link the two cases</translation>
    </message>
    <message>
        <source>برداشتن پیوند</source>
        <translation>Remove the link</translation>
    </message>
    <message>
        <source>این مورد در مورد پیشین ادغام شده است و یکجا پیگیری می‌شود.</source>
        <translation>This case is merged into an earlier one and followed up with it.</translation>
    </message>
    <message>
        <source>برگشت ادغام</source>
        <translation>Undo the merge</translation>
    </message>
    <message>
        <source>ادغام و پیگیری یکجا</source>
        <translation>Merge and follow up as one</translation>
    </message>
</context>
<context>
    <name>DueExplanation</name>
    <message>
        <source>نسخه %1 سیاست مهلت‌ها</source>
        <translation>version %1 of the deadline policy</translation>
    </message>
    <message>
        <source>نسخه %1 سیاست مهلت‌ها، ابلاغ‌شده در %2،</source>
        <translation>version %1 of the deadline policy, published on %2,</translation>
    </message>
    <message>
        <source>%1 به سطح %2 فرستاده شد و از آن روز دوباره شمرده شد: %3 برای %4 در این سطح %5 روز کاری تعیین کرده است و روز ارسال شمرده نمی‌شود.</source>
        <translation>On %1 it was escalated to the level %2 and counted anew: %3 gives a %4 at this level %5 working days, and the day of escalation does not count.</translation>
    </message>
    <message>
        <source>%1 در سطح %2 ثبت شد؛ %3 برای %4 در این سطح %5 روز کاری تعیین کرده است و روز ثبت شمرده نمی‌شود.</source>
        <translation>It was registered on %1 at the level %2; %3 gives a %4 at this level %5 working days, and the day of registration does not count.</translation>
    </message>
    <message>
        <source>%1 (%2، هنوز قطعی نیست)</source>
        <translation>%1 (%2, not certain yet)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>در این میان روز تعطیلی نبود.</source>
        <translation>No day in between was a day off.</translation>
    </message>
    <message>
        <source>در این میان %1 پنجشنبه و %2 جمعه به شمار نیامد.</source>
        <translation>In between %1 Thursdays and %2 Fridays were not counted.</translation>
    </message>
    <message>
        <source>در این میان %1 پنجشنبه و %2 جمعه و این تعطیلی‌ها به شمار نیامد: %3.</source>
        <translation>In between %1 Thursdays, %2 Fridays and these holidays were not counted: %3.</translation>
    </message>
    <message>
        <source>%1 در %2 این زمان را که پیش‌تر %3 بود یک بار تمدید کرد. علت: %4. شاخص پاسخ به‌موقع همان زمان نخست را می‌شمارد.</source>
        <translation>On %2 %1 extended it once; before it was %3. Reason: %4. The on-time indicator counts the first promise.</translation>
    </message>
    <message>
        <source>برای این مورد (%1) زمان پاسخی تعیین نمی‌شود.</source>
        <translation>No final answer time runs for this case (%1).</translation>
    </message>
    <message>
        <source>زمان پاسخ این %1 پایان %2 است.</source>
        <translation>The final answer time of this %1 is the end of %2.</translation>
    </message>
    <message>
        <source>تقویم رسمی بخشی از این روزها هنوز منتشر نشده است و این زمان برآورد است؛ با انتشار تقویم، زمان قول داده‌شده دیرتر نمی‌شود.</source>
        <translation>The official calendar of some of these days is not published yet and this time is an estimate; when it is published, the promised time does not become later.</translation>
    </message>
    <message>
        <source>تقویم پس از ثبت تغییر کرده است و امروز روز دیگری به دست می‌آید؛ زمانی که به متقاضی گفته شد به جای خود باقی است.</source>
        <translation>The calendar has changed since and another day would come out today; the time told to the applicant stays.</translation>
    </message>
    <message>
        <source>نسخه تازه‌تر سیاست مهلت‌ها زمان قول داده‌شده را تغییر نمی‌دهد.</source>
        <translation>A newer version of the deadline policy does not change a promised time.</translation>
    </message>
    <message>
        <source>زمانی که هنگام ثبت به متقاضی گفته شد (%1) زودتر از روزی است که این سیاست و تقویم کنونی به دست می‌دهد و همان معتبر است.</source>
        <translation>The time told to the applicant when registering (%1) is earlier than the day this policy and the present calendar give, and it holds.</translation>
    </message>
</context>
<context>
    <name>mizban::DueReason</name>
    <message>
        <source>چرا این تاریخ؟ (%1)</source>
        <translation>Why this date? (%1)</translation>
    </message>
    <message>
        <source>چرا این تاریخ؟</source>
        <translation>Why this date?</translation>
    </message>
</context>
<context>
    <name>mizban::AcceptPanel</name>
    <message>
        <source>پذیرش ارجاع</source>
        <translation>Accept the referral</translation>
    </message>
    <message>
        <source>پذیرفته شود</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>با پذیرش، رسیدگی با شماست و مورد دیگر عودت داده نمی‌شود.</source>
        <translation>Once accepted the case is yours to handle and can no longer be returned.</translation>
    </message>
</context>
<context>
    <name>mizban::AskPanel</name>
    <message>
        <source>نام پست یا واحد، یا کد آن</source>
        <translation>Name or code of a post or unit</translation>
    </message>
    <message>
        <source>از</source>
        <translation>From</translation>
    </message>
    <message>
        <source>تا تاریخ (اختیاری)</source>
        <translation>Until (optional)</translation>
    </message>
</context>
<context>
    <name>mizban::AwaitPanel</name>
    <message>
        <source>درخواست از متقاضی</source>
        <translation>Ask the applicant</translation>
    </message>
    <message>
        <source>چه چیزی لازم است؛ به متقاضی نشان داده می‌شود</source>
        <translation>What is needed; shown to the applicant</translation>
    </message>
    <message>
        <source>ثبت شود</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>مهلت متقاضی (اختیاری)</source>
        <translation>Until when (optional)</translation>
    </message>
</context>
<context>
    <name>mizban::ConflictCards</name>
    <message>
        <source>%1؛ این اقدام معتبر باشد</source>
        <translation>%1: this act shall count</translation>
    </message>
    <message>
        <source>به %1</source>
        <translation>To %1</translation>
    </message>
    <message>
        <source>یادداشت داخلی: %1</source>
        <translation>Internal note: %1</translation>
    </message>
    <message>
        <source>تا تصمیم شما همین اثر دارد.</source>
        <translation>This one has effect until you decide.</translation>
    </message>
    <message>
        <source>تا تصمیم شما اثر ندارد.</source>
        <translation>This one has no effect until you decide.</translation>
    </message>
</context>
<context>
    <name>mizban::DeliveryPanel</name>
    <message>
        <source>تحویل پاسخ به متقاضی</source>
        <translation>Deliver the answer</translation>
    </message>
    <message>
        <source>تحویل ثبت شود</source>
        <translation>Record the delivery</translation>
    </message>
    <message>
        <source>به چه کسی</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>چگونه</source>
        <translation>How</translation>
    </message>
    <message>
        <source>خسارت پرداخت‌شده، ریال (اختیاری)</source>
        <translation>Compensation paid, rials (optional)</translation>
    </message>
    <message>
        <source>پرسیده نشد</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <source>بسیار خوب</source>
        <translation>Very good</translation>
    </message>
    <message>
        <source>خوب</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>متوسط</source>
        <translation>Fair</translation>
    </message>
    <message>
        <source>بد</source>
        <translation>Bad</translation>
    </message>
    <message>
        <source>بسیار بد</source>
        <translation>Very bad</translation>
    </message>
    <message>
        <source>نظر متقاضی درباره رسیدگی</source>
        <translation>What the applicant thinks of the handling</translation>
    </message>
    <message>
        <source>به گفته خود او (اختیاری)</source>
        <translation>In his own words (optional)</translation>
    </message>
</context>
<context>
    <name>mizban::InquirePanel</name>
    <message>
        <source>استعلام</source>
        <translation>Inquiry</translation>
    </message>
    <message>
        <source>متن استعلام (داخلی)</source>
        <translation>Text of the inquiry (internal)</translation>
    </message>
    <message>
        <source>امضا و ارسال شود</source>
        <translation>Sign and send</translation>
    </message>
    <message>
        <source>با کلید امضای خود شما امضا می‌شود.</source>
        <translation>It is signed with your own key.</translation>
    </message>
</context>
<context>
    <name>mizban::RecallPanel</name>
    <message>
        <source>فراخوان ارجاع</source>
        <translation>Recall the referral</translation>
    </message>
    <message>
        <source>علت (اختیاری، داخلی)</source>
        <translation>Reason (optional, internal)</translation>
    </message>
    <message>
        <source>پس گرفته شود</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>تا زمانی که گیرنده آن را ندیده باشد، ارجاع پس گرفته می‌شود.</source>
        <translation>A referral can be recalled as long as its recipient has not seen it.</translation>
    </message>
</context>
<context>
    <name>mizban::ReceivedPanel</name>
    <message>
        <source>رسیدن پاسخ متقاضی</source>
        <translation>The applicant has replied</translation>
    </message>
    <message>
        <source>چه آورد (اختیاری)؛ به متقاضی نشان داده می‌شود</source>
        <translation>What was brought (optional); shown to the applicant</translation>
    </message>
    <message>
        <source>رسیدگی ادامه یابد</source>
        <translation>Go on with the review</translation>
    </message>
</context>
<context>
    <name>mizban::RecipientList</name>
    <message>
        <source>نام پست یا واحد؛ می‌توان چند گیرنده افزود</source>
        <translation>Name of a post or unit; several can be added</translation>
    </message>
    <message>
        <source>برداشتن %1</source>
        <translation>Remove %1</translation>
    </message>
</context>
<context>
    <name>mizban::ResolvePanel</name>
    <message>
        <source>رفع تعارض</source>
        <translation>Resolve the conflict</translation>
    </message>
    <message>
        <source>ثبت تصمیم</source>
        <translation>Record the decision</translation>
    </message>
    <message>
        <source>این اقدام‌ها هم‌زمان ثبت شده‌اند؛ کدام معتبر است؟</source>
        <translation>These acts were made at the same time; which one counts?</translation>
    </message>
    <message>
        <source>دلیل تصمیم (داخلی)</source>
        <translation>Reason of the decision (internal)</translation>
    </message>
    <message>
        <source>اقدام دیگر پاک نمی‌شود و در سابقه می‌ماند.</source>
        <translation>The other act is not deleted and stays in the history.</translation>
    </message>
</context>
<context>
    <name>mizban::ReturnPanel</name>
    <message>
        <source>عودت ارجاع</source>
        <translation>Return the referral</translation>
    </message>
    <message>
        <source>چرا این موضوع در شرح وظایف شما نیست (داخلی)</source>
        <translation>Why the matter is not among your duties (internal)</translation>
    </message>
    <message>
        <source>عودت داده شود</source>
        <translation>Return</translation>
    </message>
</context>
<context>
    <name>mizban::TaskPanel</name>
    <message>
        <source>درخواست اقدام از دستگاه دیگر</source>
        <translation>Ask another agency for work</translation>
    </message>
    <message>
        <source>چه کاری لازم است (داخلی)</source>
        <translation>What is to be done (internal)</translation>
    </message>
    <message>
        <source>درخواست شود</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>مورد نزد شما می‌ماند و متقاضی جایی فرستاده نمی‌شود.</source>
        <translation>The case stays with you and the applicant is sent nowhere.</translation>
    </message>
</context>
<context>
    <name>mizban::TaskReplyPanel</name>
    <message>
        <source>پاسخ به درخواست یا استعلام</source>
        <translation>Reply to the task or inquiry</translation>
    </message>
    <message>
        <source>فرستاده شود</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>نتیجه (داخلی)</source>
        <translation>Result (internal)</translation>
    </message>
    <message>
        <source>کدام درخواست</source>
        <translation>Which request</translation>
    </message>
    <message>
        <source>استعلام %1</source>
        <translation>Inquiry of %1</translation>
    </message>
    <message>
        <source>درخواست %1</source>
        <translation>Request of %1</translation>
    </message>
    <message>
        <source>%1 خواسته است: %2</source>
        <translation>%1 asks: %2</translation>
    </message>
    <message>
        <source>سامانه احراز هویت</source>
        <translation>The registry</translation>
    </message>
</context>
<context>
    <name>mizban::DeadlinePanel</name>
    <message>
        <source>درخواست تمدید مهلت از مقام مافوق</source>
        <translation>Ask the superior for an extension</translation>
    </message>
    <message>
        <source>تمدید مهلت (تنها یک بار)</source>
        <translation>Extend the deadline (once)</translation>
    </message>
    <message>
        <source>ارسال به وزارتخانه یا سازمان</source>
        <translation>Escalate to the ministry or organization</translation>
    </message>
    <message>
        <source>وجود یا نبود تعارض</source>
        <translation>Dispute yes or no</translation>
    </message>
    <message>
        <source>دعوت به جلسه حل مسئله</source>
        <translation>Call a problem-solving session</translation>
    </message>
    <message>
        <source>تصمیم جلسه حل مسئله</source>
        <translation>Decision of the session</translation>
    </message>
    <message>
        <source>مستندات اجرای تصمیم</source>
        <translation>Evidence of a decision</translation>
    </message>
    <message>
        <source>استنکاف از اجرای تصمیم</source>
        <translation>Refusal of a decision</translation>
    </message>
    <message>
        <source>اعلام به مرجع رسیدگی به تخلف</source>
        <translation>Refer for misconduct</translation>
    </message>
    <message>
        <source>نتیجه رسیدگی به تخلف</source>
        <translation>Result of the referral</translation>
    </message>
    <message>
        <source>ثبت شود</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>شرح (داخلی)</source>
        <translation>Description (internal)</translation>
    </message>
    <message>
        <source>نام پست یا واحد، یا کد آن</source>
        <translation>Name of a post or unit, or its code</translation>
    </message>
    <message>
        <source>چند روز کاری</source>
        <translation>Working days</translation>
    </message>
    <message>
        <source>دلیل؛ به مقام مافوق نشان داده می‌شود</source>
        <translation>Reason; shown to the superior</translation>
    </message>
    <message>
        <source>دلیل تمدید؛ به متقاضی نشان داده می‌شود</source>
        <translation>Reason of the extension; shown to the applicant</translation>
    </message>
    <message>
        <source>چه نیاز دارد</source>
        <translation>What it needs</translation>
    </message>
    <message>
        <source>مبلغ اعتبار (ریال)</source>
        <translation>Amount of credit (rials)</translation>
    </message>
    <message>
        <source>دلیل (داخلی)</source>
        <translation>Reason (internal)</translation>
    </message>
    <message>
        <source>تعارض هست؛ جلسه تا ده روز کاری</source>
        <translation>Dispute: session within ten working days</translation>
    </message>
    <message>
        <source>تعارض نیست؛ مهلت نهایی تازه</source>
        <translation>No dispute: fresh final deadline</translation>
    </message>
    <message>
        <source>تعارض</source>
        <translation>Dispute</translation>
    </message>
    <message>
        <source>مهلت نهایی، از ۱ تا ۵ روز کاری</source>
        <translation>Final deadline, 1 to 5 working days</translation>
    </message>
    <message>
        <source>توضیح (داخلی)</source>
        <translation>Remark (internal)</translation>
    </message>
    <message>
        <source>ساعت ۸</source>
        <translation>8:00</translation>
    </message>
    <message>
        <source>ساعت ۱۰</source>
        <translation>10:00</translation>
    </message>
    <message>
        <source>ساعت ۱۲</source>
        <translation>12:00</translation>
    </message>
    <message>
        <source>ساعت ۱۴</source>
        <translation>14:00</translation>
    </message>
    <message>
        <source>نماینده دستگاه مربوط</source>
        <translation>Representative of the agency concerned</translation>
    </message>
    <message>
        <source>دستگاه دیگر (در صورت نیاز)</source>
        <translation>Another agency (as needed)</translation>
    </message>
    <message>
        <source>روز جلسه</source>
        <translation>Day of the session</translation>
    </message>
    <message>
        <source>ساعت</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>دستور جلسه (داخلی)</source>
        <translation>Agenda (internal)</translation>
    </message>
    <message>
        <source>مجری تصمیم</source>
        <translation>Owner of the decision</translation>
    </message>
    <message>
        <source>مهلت اجرا</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>متن تصمیم (داخلی)</source>
        <translation>Text of the decision (internal)</translation>
    </message>
    <message>
        <source>مرجع رسیدگی</source>
        <translation>Disciplinary body</translation>
    </message>
    <message>
        <source>شماره نامه</source>
        <translation>Letter number</translation>
    </message>
    <message>
        <source>تاریخ نامه</source>
        <translation>Date of the letter</translation>
    </message>
    <message>
        <source>درخواست به کارتابل %1 می‌رسد.</source>
        <translation>The request goes to the cartable of %1.</translation>
    </message>
    <message>
        <source>زمان تازه پاسخ: %1</source>
        <translation>New final answer time: %1</translation>
    </message>
    <message>
        <source>زمان کنونی پاسخ: %1</source>
        <translation>Present final answer time: %1</translation>
    </message>
    <message>
        <source>به %1 می‌رسد؛ زمان تازه پاسخ: %2</source>
        <translation>Goes to %1; new final answer time: %2</translation>
    </message>
    <message>
        <source>جلسه باید تا %1 برگزار شود.</source>
        <translation>The session must be held by %1.</translation>
    </message>
    <message>
        <source>تصمیم: %1، مجری: %2، مهلت: %3</source>
        <translation>Decision: %1; owner: %2; due: %3</translation>
    </message>
    <message>
        <source>%1، نامه %2</source>
        <translation>%1, letter %2</translation>
    </message>
    <message>
        <source>درباره کدام تصمیم</source>
        <translation>Which decision</translation>
    </message>
    <message>
        <source>%1. تخلف باید تا %2 اعلام شود (پنج روز کاری پس از ثبت عدم اجرا).</source>
        <translation>%1. The misconduct is to be referred by %2 (five working days after it was recorded as not carried out).</translation>
    </message>
</context>
<context>
    <name>mizban::CompletionForm</name>
    <message>
        <source>آنچه از فرستنده دانسته شد</source>
        <translation>What became known of the sender</translation>
    </message>
    <message>
        <source>ثبت مشخصات</source>
        <translation>Save details</translation>
    </message>
    <message>
        <source>کد ملی</source>
        <translation>National number</translation>
    </message>
    <message>
        <source>نام</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>نام خانوادگی</source>
        <translation>Family name</translation>
    </message>
    <message>
        <source>تلفن همراه</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>یادداشت (داخلی)</source>
        <translation>Note (internal)</translation>
    </message>
</context>
<context>
    <name>mizban::ExceptionPanel</name>
    <message>
        <source>ثبت بدون کد ملی</source>
        <translation>Without national number</translation>
    </message>
    <message>
        <source>امضا و ثبت تصمیم</source>
        <translation>Sign and record</translation>
    </message>
    <message>
        <source>پذیرفته می‌شود</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>پذیرفته نمی‌شود</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>تصمیم مسئول میز</source>
        <translation>Decision of the desk's responsible</translation>
    </message>
    <message>
        <source>علت، و مدرکی که متقاضی باید بیاورد (داخلی)</source>
        <translation>Why, and which papers the applicant has to bring (internal)</translation>
    </message>
    <message>
        <source>%1 کد ملی ندارد: %2</source>
        <translation>%1 has no national number: %2</translation>
    </message>
</context>
<context>
    <name>mizban::IdentityText</name>
    <message>
        <source>در انتظار تصمیم مسئول میز</source>
        <translation>waits for the desk's responsible</translation>
    </message>
    <message>
        <source>پذیرفته شد</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>پذیرفته نشد</source>
        <translation>not accepted</translation>
    </message>
    <message>
        <source>هویت متقاضی در %1 احراز شد.</source>
        <translation>The identity of the applicant was verified on %1.</translation>
    </message>
    <message>
        <source>مشخصات متقاضی در %1 با سامانه احراز هویت نخواند؛ باید بررسی شود.</source>
        <translation>The applicant's details did not match the registry on %1; they have to be checked.</translation>
    </message>
    <message>
        <source>ثبت بدون کد ملی: %1</source>
        <translation>Registration without national number: %1</translation>
    </message>
    <message>
        <source>از قلم ورودی شماره %1</source>
        <translation>From item %1</translation>
    </message>
    <message>
        <source>%1، %2: %3
مستند: %4
راهنمایی: %5</source>
        <translation>%1, %2: %3
Rule: %4
Advice: %5</translation>
    </message>
    <message>
        <source>مشخصات متقاضی اصلاح شد؛ در انتظار احراز هویت دوباره.</source>
        <translation>The applicant was corrected; a new check of the identity is awaited.</translation>
    </message>
</context>
<context>
    <name>mizban::NightForm</name>
    <message>
        <source>انصراف (%1)</source>
        <translation>Cancel (%1)</translation>
    </message>
</context>
<context>
    <name>mizban::PaneForm</name>
    <message>
        <source>انصراف (%1)</source>
        <translation>Cancel (%1)</translation>
    </message>
</context>
<context>
    <name>mizban::IntakeForm</name>
    <message>
        <source>قلم ورودی تازه</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>نگه داشته شود</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>نحوه دریافت</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>فرستنده، اگر نوشته است</source>
        <translation>Sender, if it says</translation>
    </message>
    <message>
        <source>نشانی، رایانامه یا تلفن</source>
        <translation>Address, e-mail or telephone</translation>
    </message>
    <message>
        <source>شماره نامه یا دسته</source>
        <translation>Number of the letter or batch</translation>
    </message>
    <message>
        <source>تاریخ دریافت (امروز)</source>
        <translation>Received on (today)</translation>
    </message>
    <message>
        <source>متن یا خلاصه</source>
        <translation>Text or summary</translation>
    </message>
    <message>
        <source>پیوست‌ها</source>
        <translation>Attachments</translation>
    </message>
</context>
<context>
    <name>mizban::IntakeScreen</name>
    <message>
        <source>بی‌نام</source>
        <translation>Nameless</translation>
    </message>
    <message>
        <source>در دست بررسی مرکز</source>
        <translation>Under review at the center</translation>
    </message>
    <message>
        <source>مورد شد</source>
        <translation>Became a case</translation>
    </message>
    <message>
        <source>پرسش دوباره</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>در انتظار</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>%1 در انتظار</source>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>%1 برای پرسش</source>
        <translation>%1 to be asked</translation>
    </message>
    <message>
        <source>قلم ورودی شماره %1</source>
        <translation>Item %1</translation>
    </message>
    <message>
        <source>دریافت: %1، %2</source>
        <translation>Received: %1, %2</translation>
    </message>
    <message>
        <source>فرستنده: %1</source>
        <translation>Sender: %1</translation>
    </message>
    <message>
        <source>نشانی: %1</source>
        <translation>Address: %1</translation>
    </message>
    <message>
        <source>شماره نامه یا دسته: %1</source>
        <translation>Number of the letter or batch: %1</translation>
    </message>
    <message>
        <source>پیوست‌ها: %1</source>
        <translation>Attachments: %1</translation>
    </message>
    <message>
        <source>آنچه از فرستنده دانسته شده است</source>
        <translation>What is known of the sender</translation>
    </message>
    <message>
        <source>نام: %1</source>
        <translation>Name: %1</translation>
    </message>
    <message>
        <source>تلفن: %1</source>
        <translation>Telephone: %1</translation>
    </message>
    <message>
        <source>یادداشت: %1</source>
        <translation>Note: %1</translation>
    </message>
    <message>
        <source>پرسش هویت در %1، %2:</source>
        <translation>Asked for identity on %1, %2:</translation>
    </message>
    <message>
        <source>اگر پاسخی نیامد، پرسش دوباره از %1</source>
        <translation>If no answer comes, ask again from %1</translation>
    </message>
    <message>
        <source>نشانی فرستنده دانسته نیست؛ قلم نگه داشته می‌شود.</source>
        <translation>The sender's address is not known; the item is kept.</translation>
    </message>
    <message>
        <source>به مورد تبدیل شد.</source>
        <translation>It became a case.</translation>
    </message>
    <message>
        <source>به مورد %1 تبدیل شد.</source>
        <translation>It became case %1.</translation>
    </message>
    <message>
        <source>قلم‌های ورودی</source>
        <translation>Items without identity</translation>
    </message>
    <message>
        <source>کدام قلم‌ها</source>
        <translation>Which items</translation>
    </message>
    <message>
        <source>همه</source>
        <translation>All</translation>
    </message>
    <message>
        <source>قلمی در انتظار هویت نیست.</source>
        <translation>No item waits for an identity.</translation>
    </message>
    <message>
        <source>نامه، رایانامه یا نمابری که فرستنده‌اش روشن نیست این‌جا نگه داشته می‌شود.</source>
        <translation>A letter, e-mail or fax that does not say whose it is is kept here.</translation>
    </message>
    <message>
        <source>قلم تازه (Ins)</source>
        <translation>New item (Ins)</translation>
    </message>
    <message>
        <source>ثبت مورد (Enter)</source>
        <translation>Register as a case (Enter)</translation>
    </message>
    <message>
        <source>پرسش دوباره (A)</source>
        <translation>Ask again (A)</translation>
    </message>
    <message>
        <source>تکمیل مشخصات (E)</source>
        <translation>Complete details (E)</translation>
    </message>
    <message>
        <source>دیدن مورد (C)</source>
        <translation>See the case (C)</translation>
    </message>
    <message>
        <source>با شماره %1 نگه داشته شد؛ متن پرسش هویت آماده فرستادن است.</source>
        <translation>Kept under number %1; the text that asks for the identity is ready to be sent.</translation>
    </message>
    <message>
        <source>با شماره %1 نگه داشته شد.</source>
        <translation>Kept under number %1.</translation>
    </message>
    <message>
        <source>پرسش دوباره ثبت شد؛ متن آن پایین همین صفحه است.</source>
        <translation>Asking again was recorded; its text is below on this page.</translation>
    </message>
    <message>
        <source>مشخصات فرستنده ثبت شد.</source>
        <translation>The sender's details were saved.</translation>
    </message>
    <message>
        <source>قلم تازه</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>ثبت مورد از قلم</source>
        <translation>Register an item as a case</translation>
    </message>
    <message>
        <source>پرسش دوباره هویت</source>
        <translation>Ask for the identity again</translation>
    </message>
    <message>
        <source>تکمیل مشخصات فرستنده</source>
        <translation>Sender&apos;s details completed</translation>
    </message>
    <message>
        <source>دیدن موردی که شد</source>
        <translation>See the case it became</translation>
    </message>
</context>
<context>
    <name>mizban::ServiceScreen</name>
    <message>
        <source>خدمت‌های ثبت‌شده</source>
        <translation>Services recorded</translation>
    </message>
    <message>
        <source>برای یک مورد</source>
        <translation>For a case</translation>
    </message>
    <message>
        <source>%1 خدمت</source>
        <translation>%1 services</translation>
    </message>
    <message>
        <source>هنوز خدمتی در این میز ثبت نشده است.</source>
        <translation>No service was recorded at this desk yet.</translation>
    </message>
    <message>
        <source>در صفحه ثبت، نوع «ثبت خدمت» را برگزینید.</source>
        <translation>On the registration page choose “service record”.</translation>
    </message>
    <message>
        <source>ثبت خدمت (Ins)</source>
        <translation>Record a service (Ins)</translation>
    </message>
    <message>
        <source>دیدن مورد (Enter)</source>
        <translation>See the case (Enter)</translation>
    </message>
    <message>
        <source>شناسه خدمت: %1</source>
        <translation>Service id: %1</translation>
    </message>
    <message>
        <source>شناسه پیگیری: %1</source>
        <translation>Tracking id: %1</translation>
    </message>
    <message>
        <source>متقاضی: %1</source>
        <translation>Applicant: %1</translation>
    </message>
    <message>
        <source>درخواست: %1</source>
        <translation>Asked for: %1</translation>
    </message>
    <message>
        <source>تحویل: %1، پس از %2</source>
        <translation>Delivered: %1, after %2</translation>
    </message>
    <message>
        <source>متصدی: %1</source>
        <translation>Clerk: %1</translation>
    </message>
    <message>
        <source>یادداشت: %1</source>
        <translation>Note: %1</translation>
    </message>
</context>
<context>
    <name>mizban::AddSubjectPanel</name>
    <message>
        <source>افزودن شخص یا واحد موضوع شکایت</source>
        <translation>Name one more of those complained of</translation>
    </message>
    <message>
        <source>افزوده شود</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>سمت یا واحد</source>
        <translation>Post or unit</translation>
    </message>
    <message>
        <source>نام شخص، اگر سمت او در فهرست نیست</source>
        <translation>Name, if the person’s post is not in the list</translation>
    </message>
    <message>
        <source>نسخه این مورد از همه دستگاه‌های او و همکاران دفترش پاک می‌شود.</source>
        <translation>The copies of this case on all devices of his and of his office are wiped.</translation>
    </message>
    <message>
        <source>پس از ثبت، رسیدگی با %1 است و این مورد از کارتابل شما برداشته می‌شود.</source>
        <translation>Once saved, %1 handles the case and it leaves your cartable.</translation>
    </message>
    <message>
        <source>رسیدگی با شما می‌ماند. نسخه این مورد از همه دستگاه‌های او و همکاران دفترش پاک می‌شود.</source>
        <translation>You go on handling it. The copies of this case on all devices of his and of his office are wiped.</translation>
    </message>
    <message>
        <source>این مورد از آن پس محرمانه است و از همه میزها و کارتابل‌ها پاک می‌شود؛ تنها مرجع رسیدگی آن را می‌بیند.</source>
        <translation>From then on this case is sealed and wiped from every desk and cartable; only its handler sees it.</translation>
    </message>
    <message>
        <source>این مورد محرمانه می‌شود: رسیدگی با %1 است و نسخه آن از همه میزها و کارتابل‌ها پاک می‌شود. شناسه پیگیری و زمان پاسخ نهایی همان می‌ماند.</source>
        <translation>This case becomes sealed: %1 handles it, and its copies at every desk and cartable are wiped. Tracking id and final answer time stay.</translation>
    </message>
</context>
<context>
    <name>mizban::ExposureList</name>
    <message>
        <source>دستگاه‌هایی که نسخه دارند</source>
        <translation>Devices that hold a copy</translation>
    </message>
    <message>
        <source>%1 از %2 تأیید شده</source>
        <translation>%1 of %2 confirmed</translation>
    </message>
    <message>
        <source>%1، دستگاه %2</source>
        <translation>%1, device %2</translation>
    </message>
    <message>
        <source>%1، %2، دستگاه %3</source>
        <translation>%1, %2, device %3</translation>
    </message>
    <message>
        <source>%1: پاک شدن آن در %2 تأیید شد.</source>
        <translation>%1: wiping was confirmed on %2.</translation>
    </message>
    <message>
        <source>%1: دستگاه ابطال شده است و پاک شدن نسخه آن تأیید نخواهد شد.</source>
        <translation>%1: the device is revoked and will never confirm that its copy is wiped.</translation>
    </message>
    <message>
        <source>%1: هنوز همگام نشده و پاک شدن نسخه آن تأیید نشده است.</source>
        <translation>%1: has not synced yet, and wiping is not confirmed.</translation>
    </message>
</context>
<context>
    <name>mizban::AccessStrip</name>
    <message>
        <source>در انتظار دسترسی به مورد محرمانه</source>
        <translation>Waiting for access to a sealed case</translation>
    </message>
    <message>
        <source>%1، %2، شناسه %3</source>
        <translation>%1, %2, id %3</translation>
    </message>
    <message>
        <source>دادن دسترسی</source>
        <translation>Give access</translation>
    </message>
    <message>
        <source>و %1 مورد دیگر</source>
        <translation>and %1 more</translation>
    </message>
</context>
<context>
    <name>mizban::NoticeScreen</name>
    <message>
        <source>بی‌نام</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>بی شماره تلفن</source>
        <translation>No telephone number</translation>
    </message>
    <message>
        <source>دسترسی نشد</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>%1 اقدام</source>
        <translation>%1 steps</translation>
    </message>
    <message>
        <source>شناسه پیگیری: %1</source>
        <translation>Tracking id: %1</translation>
    </message>
    <message>
        <source>شماره تلفنی از او ثبت نشده است.</source>
        <translation>No telephone number is recorded.</translation>
    </message>
    <message>
        <source>تلفن: %1</source>
        <translation>Telephone: %1</translation>
    </message>
    <message>
        <source>رایانامه: %1</source>
        <translation>E-mail: %1</translation>
    </message>
    <message>
        <source>به او گفته شود:</source>
        <translation>To be told:</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>    در %1 (%2) دسترسی نشد.</source>
        <translation>    Not reached on %1 (%2).</translation>
    </message>
    <message>
        <source>زمان پاسخ نهایی: %1</source>
        <translation>Final answer time: %1</translation>
    </message>
    <message>
        <source>اکنون نزد: %1</source>
        <translation>Now with: %1</translation>
    </message>
    <message>
        <source>اطلاع‌رسانی به متقاضیان</source>
        <translation>Telling applicants</translation>
    </message>
    <message>
        <source>%1 در انتظار</source>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>تلفنی گفته شد</source>
        <translation>Told by telephone</translation>
    </message>
    <message>
        <source>حضوری گفته شد</source>
        <translation>Told at the desk</translation>
    </message>
    <message>
        <source>پاسخ نداد</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>شماره از او نیست</source>
        <translation>Not the applicant’s number</translation>
    </message>
    <message>
        <source>دیدن مورد</source>
        <translation>Show the case</translation>
    </message>
    <message>
        <source>متقاضی‌ای نیست که باید از اقدامی باخبر شود.</source>
        <translation>No applicant waits to be told of anything.</translation>
    </message>
    <message>
        <source>هر ارجاع و اقدامی که متقاضی باید از آن باخبر شود این‌جا می‌آید تا به او گفته شود.</source>
        <translation>Every referral and action an applicant has to know of stands here until they are told.</translation>
    </message>
    <message>
        <source>تلفنی گفته شد (1)</source>
        <translation>Told by telephone (1)</translation>
    </message>
    <message>
        <source>حضوری گفته شد (2)</source>
        <translation>Told at the desk (2)</translation>
    </message>
    <message>
        <source>پاسخ نداد (3)</source>
        <translation>No answer (3)</translation>
    </message>
    <message>
        <source>شماره از او نیست (4)</source>
        <translation>Not the applicant’s number (4)</translation>
    </message>
    <message>
        <source>دیدن مورد (Enter)</source>
        <translation>Show the case (Enter)</translation>
    </message>
    <message>
        <source>ثبت شد که تلفنی به متقاضی گفته شد.</source>
        <translation>Recorded: the applicant was told by telephone.</translation>
    </message>
    <message>
        <source>ثبت شد که حضوری به متقاضی گفته شد.</source>
        <translation>Recorded: the applicant was told at the desk.</translation>
    </message>
    <message>
        <source>ثبت شد که متقاضی پاسخ نداد؛ در این فهرست می‌ماند.</source>
        <translation>Recorded: the applicant did not answer; stays in this list.</translation>
    </message>
    <message>
        <source>ثبت شد که شماره از متقاضی نیست؛ در این فهرست می‌ماند.</source>
        <translation>Recorded: the number is not the applicant’s; stays in this list.</translation>
    </message>
    <message>
        <source>محرمانه</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>مورد محرمانه است: تنها آنچه در زیر آمده گفته شود، نه موضوع و نه نام کسی که از او شکایت شده است.</source>
        <translation>The case is sealed: say only what stands below, neither its subject nor who is complained of.</translation>
    </message>
</context>
<context>
    <name>mizban::TrackScreen</name>
    <message>
        <source>این شناسه از آن یک خدمت است، نه یک مورد؛ آن را در «خدمت‌ها» (Ctrl+4) می‌بینید.</source>
        <translation>This is the id of a service, not of a case; you find it under "Services" (Ctrl+4).</translation>
    </message>
    <message>
        <source>%1، شناسه پیگیری %2</source>
        <translation>%1, tracking id %2</translation>
    </message>
    <message>
        <source>وضعیت: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>اکنون نزد: %1</source>
        <translation>Now with: %1</translation>
    </message>
    <message>
        <source>زمان ثبت: %1</source>
        <translation>Registered: %1</translation>
    </message>
    <message>
        <source>زمان پاسخ نهایی: %1</source>
        <translation>Final answer time: %1</translation>
    </message>
    <message>
        <source>مهلت متقاضی: %1</source>
        <translation>Applicant’s time limit: %1</translation>
    </message>
    <message>
        <source>مهلت اعتراض به پاسخ: %1</source>
        <translation>Objections until: %1</translation>
    </message>
    <message>
        <source>پاسخ: %1</source>
        <translation>Answer: %1</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>یکجا با این مورد پیگیری می‌شود:</source>
        <translation>Followed up together with this case:</translation>
    </message>
    <message>
        <source>پیگیری مورد برای متقاضی</source>
        <translation>Following a case for an applicant</translation>
    </message>
    <message>
        <source>متقاضی بعد</source>
        <translation>Next applicant</translation>
    </message>
    <message>
        <source>پیگیری (Enter)</source>
        <translation>Look up (Enter)</translation>
    </message>
    <message>
        <source>دیدن مورد در کارتابل</source>
        <translation>Show the case in the cartable</translation>
    </message>
    <message>
        <source>شناسه پیگیری</source>
        <translation>Tracking id</translation>
    </message>
    <message>
        <source>رمز پیگیری روی رسید</source>
        <translation>Follow-up code on the receipt</translation>
    </message>
    <message>
        <source>یا کد ملی متقاضی</source>
        <translation>or the applicant’s national number</translation>
    </message>
    <message>
        <source>شناسه پیگیری پانزده رقم است؛ آن را از روی رسید بنویسید.</source>
        <translation>A tracking id has fifteen digits; type it from the receipt.</translation>
    </message>
    <message>
        <source>یکی از این دو را بنویسید: رمز پیگیری یا کد ملی.</source>
        <translation>Type one of the two: the follow-up code or the national number.</translation>
    </message>
    <message>
        <source>پاسخ مرکز در %1</source>
        <translation>The Center’s answer at %1</translation>
    </message>
    <message>
        <source>بدون شبکه؛ این میز هنوز با مرکز همگام نشده است.</source>
        <translation>Without network; this desk has not synced with the Center yet.</translation>
    </message>
    <message>
        <source>بدون شبکه؛ تا آخرین همگام‌سازی در %1</source>
        <translation>Without network; as of the last sync at %1</translation>
    </message>
</context>
<context>
    <name>mizban::CorrectPanel</name>
    <message>
        <source>اصلاح مشخصات متقاضی</source>
        <translation>Applicant corrected</translation>
    </message>
    <message>
        <source>امضا و ثبت اصلاح</source>
        <translation>Sign and record the correction</translation>
    </message>
    <message>
        <source>شماره درست</source>
        <translation>Right number</translation>
    </message>
    <message>
        <source>شماره گذرنامه درست</source>
        <translation>Right passport number</translation>
    </message>
    <message>
        <source>نام درست</source>
        <translation>Right given name</translation>
    </message>
    <message>
        <source>نام خانوادگی درست</source>
        <translation>Right family name</translation>
    </message>
    <message>
        <source>نام درست شخص حقوقی</source>
        <translation>Right name of the legal person</translation>
    </message>
    <message>
        <source>با کدام مدرک (داخلی، اختیاری)</source>
        <translation>By which paper (internal, optional)</translation>
    </message>
    <message>
        <source>آنچه خالی بماند عوض نمی‌شود؛ مشخصات پیشین در سابقه می‌ماند.</source>
        <translation>What is left empty stays as it is; the former values stay in the history.</translation>
    </message>
    <message>
        <source>%1
آنچه خالی بماند عوض نمی‌شود؛ مشخصات پیشین در سابقه می‌ماند.</source>
        <translation>%1
What is left empty stays as it is; the former values stay in the history.</translation>
    </message>
</context>
<context>
    <name>mizban::SurveyPanel</name>
    <message>
        <source>نظر متقاضی درباره رسیدگی</source>
        <translation>Applicant’s opinion of the handling</translation>
    </message>
    <message>
        <source>نظر ثبت شود</source>
        <translation>Record the opinion</translation>
    </message>
    <message>
        <source>بسیار خوب</source>
        <translation>Very good</translation>
    </message>
    <message>
        <source>خوب</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>متوسط</source>
        <translation>Fair</translation>
    </message>
    <message>
        <source>بد</source>
        <translation>Bad</translation>
    </message>
    <message>
        <source>بسیار بد</source>
        <translation>Very bad</translation>
    </message>
    <message>
        <source>نظر او</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>به گفته خود او (اختیاری)</source>
        <translation>In the applicant’s words (optional)</translation>
    </message>
</context>
<context>
    <name>mizban::TellPanel</name>
    <message>
        <source>اطلاع‌رسانی به متقاضی</source>
        <translation>Telling the applicant</translation>
    </message>
    <message>
        <source>ثبت شود</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>گفته شد</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>دسترسی نشد</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>چگونه</source>
        <translation>How</translation>
    </message>
    <message>
        <source>نتیجه</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>چرا دسترسی نشد (داخلی)</source>
        <translation>Why not reached (internal)</translation>
    </message>
    <message>
        <source>به او گفته شود:
%1</source>
        <translation>To be told:
%1</translation>
    </message>
</context>
<context>
    <name>NightLines</name>
    <message>
        <source>کسی برای امشب نام برده نشده است</source>
        <translation>Nobody is named for tonight</translation>
    </message>
    <message>
        <source>تماس بعدی</source>
        <translation>Next call</translation>
    </message>
    <message>
        <source>تماس بعدی، پیشین %1</source>
        <translation>Next call, last one %1</translation>
    </message>
    <message>
        <source>نزد %1</source>
        <translation>With %1</translation>
    </message>
    <message>
        <source>نزد %1، که اکنون کسی در آن نیست</source>
        <translation>With %1, where nobody is now</translation>
    </message>
    <message>
        <source>سپرده به %1، هنوز نپذیرفته</source>
        <translation>Handed to %1, not acknowledged yet</translation>
    </message>
    <message>
        <source>به %1 گزارش شد</source>
        <translation>Escalated to %1</translation>
    </message>
    <message>
        <source>مهلت گذشته</source>
        <translation>Time is up</translation>
    </message>
    <message>
        <source>%1 مانده</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>%1 گذشته</source>
        <translation>%1 over</translation>
    </message>
    <message>
        <source>نوبت آغاز شد</source>
        <translation>Shift started</translation>
    </message>
    <message>
        <source>نوبت در دست گرفته شد</source>
        <translation>Shift taken over</translation>
    </message>
    <message>
        <source>آغاز درست نوبت مشخص شد</source>
        <translation>The start that counts was chosen</translation>
    </message>
    <message>
        <source>تماس با %1: %2</source>
        <translation>Call to %1: %2</translation>
    </message>
    <message>
        <source>نوبت تحویل داده شد</source>
        <translation>Shift handed over</translation>
    </message>
    <message>
        <source>نوبت تحویل گرفته شد</source>
        <translation>Shift received</translation>
    </message>
    <message>
        <source>گزارش صبح ثبت شد</source>
        <translation>Morning report recorded</translation>
    </message>
    <message>
        <source>اصلاح سطر ساعت %1: %2</source>
        <translation>Corrects the entry of %1: %2</translation>
    </message>
    <message>
        <source>اصلاح شد</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>ساعت ناهمخوان</source>
        <translation>Clock disagrees</translation>
    </message>
    <message>
        <source>اصلاحیه</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>دو نفر این نوبت را آغاز کرده‌اند؛ یکی را برگزینید</source>
        <translation>Two people started this shift; choose one</translation>
    </message>
    <message>
        <source>نوبت برای تحویل گرفتن و امضای شما آماده است</source>
        <translation>A shift waits for you to receive and sign it</translation>
    </message>
    <message>
        <source>نوبت پیشین تحویل داده نشده است</source>
        <translation>The earlier shift was not handed over</translation>
    </message>
    <message>
        <source>مهلت گذشت: %1</source>
        <translation>Time ran out: %1</translation>
    </message>
    <message>
        <source>به شما سپرده شد: %1</source>
        <translation>Handed to you: %1</translation>
    </message>
    <message>
        <source>هنوز نپذیرفته‌اند: %1</source>
        <translation>Not acknowledged yet: %1</translation>
    </message>
    <message>
        <source>تماس بعدی: %1</source>
        <translation>Next call: %1</translation>
    </message>
    <message>
        <source>از %1 پیش</source>
        <translation>Since %1</translation>
    </message>
    <message>
        <source>در دفتر این نوبت نیست: %1</source>
        <translation>Not in the log of this shift: %1</translation>
    </message>
    <message>
        <source>لوح کشیک %1 از %2 واحد نرسیده است</source>
        <translation>Rosters of %1 have not come from %2 units</translation>
    </message>
</context>
<context>
    <name>NightReport</name>
    <message>
        <source>بسمه تعالی</source>
        <translation>In the name of God</translation>
    </message>
    <message>
        <source>گزارش صبح مدیریت شبانه</source>
        <translation>Morning report of night management</translation>
    </message>
    <message>
        <source>تاریخ: %1</source>
        <translation>Date: %1</translation>
    </message>
    <message>
        <source>آموزشی</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>واحد: %1</source>
        <translation>Unit: %1</translation>
    </message>
    <message>
        <source>شب: %1</source>
        <translation>Night: %1</translation>
    </message>
    <message>
        <source>مدیر شبانه: %1</source>
        <translation>Night manager: %1</translation>
    </message>
    <message>
        <source>آمار شب</source>
        <translation>Figures of the night</translation>
    </message>
    <message>
        <source>واحدهای فهرست کشیک</source>
        <translation>Units on the duty list</translation>
    </message>
    <message>
        <source>از آن‌ها دارای لوح برای این شب</source>
        <translation>Of them with a roster for this night</translation>
    </message>
    <message>
        <source>تماس‌های آزمون دسترسی</source>
        <translation>Reachability calls</translation>
    </message>
    <message>
        <source>واحدهایی که به هیچ تماسی پاسخ ندادند</source>
        <translation>Units that answered no call</translation>
    </message>
    <message>
        <source>موردهای باز مانده</source>
        <translation>Items left open</translation>
    </message>
    <message>
        <source>موردها به تفکیک دفتر</source>
        <translation>Items by office</translation>
    </message>
    <message>
        <source>نام و امضا</source>
        <translation>Name and signature</translation>
    </message>
    <message>
        <source>صفحه %1 از %2</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>NightWords</name>
    <message>
        <source>بی لوح</source>
        <translation>No roster</translation>
    </message>
    <message>
        <source>پاسخ نداد</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>دیر شده</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>تماس نگرفته</source>
        <translation>Not called</translation>
    </message>
    <message>
        <source>در دسترس</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>پاسخ داد</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>اشغال بود</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>شماره نادرست</source>
        <translation>Wrong number</translation>
    </message>
    <message>
        <source>دفتر مقام معظم رهبری</source>
        <translation>Leader&apos;s office</translation>
    </message>
    <message>
        <source>دفتر رئیس‌جمهور</source>
        <translation>President&apos;s office</translation>
    </message>
    <message>
        <source>دفتر معاون اول</source>
        <translation>First Vice-President&apos;s office</translation>
    </message>
    <message>
        <source>جای دیگر</source>
        <translation>Elsewhere</translation>
    </message>
    <message>
        <source>عادی</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>فوری</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>مورد ثبت شد</source>
        <translation>Item registered</translation>
    </message>
    <message>
        <source>مورد منتقل شد</source>
        <translation>Item carried over</translation>
    </message>
    <message>
        <source>مورد سپرده شد</source>
        <translation>Item handed on</translation>
    </message>
    <message>
        <source>مورد پذیرفته شد</source>
        <translation>Item acknowledged</translation>
    </message>
    <message>
        <source>مهلت مورد گذشت</source>
        <translation>Item ran out</translation>
    </message>
    <message>
        <source>مورد پایان یافت</source>
        <translation>Item resolved</translation>
    </message>
</context>
<context>
    <name>mizban::CheckForm</name>
    <message>
        <source>تماس با واحد</source>
        <translation>Call to a unit</translation>
    </message>
    <message>
        <source>ثبت تماس</source>
        <translation>Record the call</translation>
    </message>
    <message>
        <source>نتیجه</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>با چه کسی</source>
        <translation>With whom</translation>
    </message>
    <message>
        <source>شماره‌ای که گرفته شد</source>
        <translation>Number called</translation>
    </message>
    <message>
        <source>یادداشت</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>تماس با %1</source>
        <translation>Call to %1</translation>
    </message>
    <message>
        <source>برای امشب کسی در لوح نیست؛ شماره را بنویسید.</source>
        <translation>Nobody is on the roster tonight; type the number.</translation>
    </message>
</context>
<context>
    <name>mizban::HandOverForm</name>
    <message>
        <source>تحویل نوبت</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>امضا و تحویل</source>
        <translation>Sign and hand over</translation>
    </message>
    <message>
        <source>تحویل‌گیرنده</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>خلاصه نوبت</source>
        <translation>Summary of the shift</translation>
    </message>
    <message>
        <source>برنامه نوشته است؛ اگر لازم است اصلاح کنید.</source>
        <translation>Written by the program; correct it if needed.</translation>
    </message>
    <message>
        <source>درباره هر مورد باز</source>
        <translation>On each open item</translation>
    </message>
    <message>
        <source>این مورد دیگر اینجا باز نیست؛ نوشتن لازم نیست.</source>
        <translation>This item is no longer open here; nothing need be written.</translation>
    </message>
</context>
<context>
    <name>mizban::ItemForm</name>
    <message>
        <source>مورد تازه شب</source>
        <translation>New item of the night</translation>
    </message>
    <message>
        <source>ثبت مورد</source>
        <translation>Register the item</translation>
    </message>
    <message>
        <source>از کجا</source>
        <translation>From where</translation>
    </message>
    <message>
        <source>فوریت</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>چه خواسته شد</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>تماس‌گیرنده یا شماره نامه</source>
        <translation>Caller or letter number</translation>
    </message>
    <message>
        <source>سپردن به (اکنون یا بعد)</source>
        <translation>Hand to (now or later)</translation>
    </message>
    <message>
        <source>فوری: تا %1 ساعت؛ عادی: تا پایان روز کاری بعد</source>
        <translation>Urgent: within %1 hours; ordinary: by the end of the next working day</translation>
    </message>
</context>
<context>
    <name>mizban::NightScreen</name>
    <message>
        <source>شب</source>
        <translation>Night</translation>
    </message>
    <message>
        <source>کارهای همین حالا</source>
        <translation>What needs you now</translation>
    </message>
    <message>
        <source>اکنون کاری در انتظار شما نیست.</source>
        <translation>Nothing waits for you now.</translation>
    </message>
    <message>
        <source>واحدهای کشیک</source>
        <translation>Units on duty</translation>
    </message>
    <message>
        <source>واحدی در فهرست کشیک شبانه نیست، یا فهرست هنوز از مرکز نرسیده است.</source>
        <translation>No unit is on the night duty list, or the list has not come from the center yet.</translation>
    </message>
    <message>
        <source>موردهای باز</source>
        <translation>Open items</translation>
    </message>
    <message>
        <source>مورد بازی نیست. مورد تازه: Ins</source>
        <translation>No open items. New item: Ins</translation>
    </message>
    <message>
        <source>دفتر نوبت</source>
        <translation>Shift log</translation>
    </message>
    <message>
        <source>نوبتی آغاز نشده است.</source>
        <translation>No shift was started.</translation>
    </message>
    <message>
        <source>کدام فهرست</source>
        <translation>Which list</translation>
    </message>
    <message>
        <source>واحدها</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>موردها</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>پذیرش مورد</source>
        <translation>Acknowledge item</translation>
    </message>
    <message>
        <source>پایان مورد</source>
        <translation>Resolve item</translation>
    </message>
    <message>
        <source>در دست گرفتن نوبت</source>
        <translation>Take over the shift</translation>
    </message>
    <message>
        <source>شب %1، نوبت باز نیست</source>
        <translation>Night of %1, no shift open</translation>
    </message>
    <message>
        <source>شب %1، نوبت %2 تحویل داده نشده است</source>
        <translation>Night of %1, the shift of %2 was not handed over</translation>
    </message>
    <message>
        <source>شب %1، نوبت %2 از ساعت %3</source>
        <translation>Night of %1, shift of %2 since %3</translation>
    </message>
    <message>
        <source>%1 لوح بیرون از فهرست کشیک</source>
        <translation>%1 rosters of units not on the list</translation>
    </message>
    <message>
        <source>آغاز نوبت</source>
        <translation>Start the shift</translation>
    </message>
    <message>
        <source>کدام آغاز؟</source>
        <translation>Which start?</translation>
    </message>
    <message>
        <source>تحویل گرفتن و امضا</source>
        <translation>Receive and sign</translation>
    </message>
    <message>
        <source>مورد تازه</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>سپردن مورد</source>
        <translation>Hand on item</translation>
    </message>
    <message>
        <source>یادداشت</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>اصلاح سطر</source>
        <translation>Correct entry</translation>
    </message>
    <message>
        <source>تحویل نوبت</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>گزارش صبح</source>
        <translation>Morning report</translation>
    </message>
    <message>
        <source>لوح کشیک</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>صدا: روشن یا خاموش</source>
        <translation>Sound: on or off</translation>
    </message>
    <message>
        <source>صدا تا پایان همین شب خاموش شد.</source>
        <translation>The sound is off until this night ends.</translation>
    </message>
    <message>
        <source>این مورد نزد %1 است.</source>
        <translation>This item is with %1.</translation>
    </message>
    <message>
        <source>صدای شب روشن شد.</source>
        <translation>The sound of the night is on.</translation>
    </message>
    <message>
        <source>ظاهر تیره یا روشن شب</source>
        <translation>Dark or light look of the night</translation>
    </message>
    <message>
        <source>برای ثبت تماس، نخست نوبت را آغاز کنید (S).</source>
        <translation>Start the shift first to record a call (S).</translation>
    </message>
    <message>
        <source>هر %1 ساعت یک تماس</source>
        <translation>A call every %1 hours</translation>
    </message>
    <message>
        <source>فهرست کشیک کشور</source>
        <translation>List of units on duty</translation>
    </message>
    <message>
        <source>گزارش واحد</source>
        <translation>Report of the unit</translation>
    </message>
</context>
<context>
    <name>mizban::NightPane</name>
    <message>
        <source>فرم</source>
        <translation>Form</translation>
    </message>
</context>
<context>
    <name>mizban::ShiftActs</name>
    <message>
        <source>در دست گرفتن نوبت</source>
        <translation>Take over the shift</translation>
    </message>
    <message>
        <source>علت</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>در دست گرفتن</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>نوبت اکنون در دست شماست.</source>
        <translation>The shift is now yours.</translation>
    </message>
    <message>
        <source>آغاز نوبت مشخص شد.</source>
        <translation>The start of the shift is settled.</translation>
    </message>
    <message>
        <source>نوبت با امضای شما تحویل داده شد؛ با امضای تحویل‌گیرنده پایان می‌یابد.</source>
        <translation>The shift is handed over with your signature; it ends when the other one has signed.</translation>
    </message>
    <message>
        <source>نوبت آغاز شد.</source>
        <translation>The shift has started.</translation>
    </message>
    <message>
        <source>نوبت را تحویل گرفتید؛ امضای شما ثبت شد.</source>
        <translation>You have received the shift; your signature is recorded.</translation>
    </message>
</context>
<context>
    <name>mizban::LogActs</name>
    <message>
        <source>یادداشت در دفتر نوبت</source>
        <translation>Note in the shift log</translation>
    </message>
    <message>
        <source>متن</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>ثبت در دفتر</source>
        <translation>Write into the log</translation>
    </message>
    <message>
        <source>اصلاح سطر دفتر</source>
        <translation>Correct an entry of the log</translation>
    </message>
    <message>
        <source>آنچه درست است</source>
        <translation>What is right</translation>
    </message>
    <message>
        <source>ثبت اصلاحیه</source>
        <translation>Record the correction</translation>
    </message>
    <message>
        <source>در دفتر نوبت ثبت شد.</source>
        <translation>Written into the shift log.</translation>
    </message>
    <message>
        <source>اصلاحیه ثبت شد؛ سطر پیشین همان که بود می‌ماند.</source>
        <translation>The correction is recorded; the old entry stays as it was.</translation>
    </message>
    <message>
        <source>اصلاح سطر ساعت %1</source>
        <translation>Correct the entry of %1</translation>
    </message>
</context>
<context>
    <name>mizban::ItemActs</name>
    <message>
        <source>پذیرش مورد</source>
        <translation>Acknowledge item</translation>
    </message>
    <message>
        <source>پاسخ به سپارنده</source>
        <translation>Answer to who handed it on</translation>
    </message>
    <message>
        <source>پذیرفتم</source>
        <translation>I acknowledge</translation>
    </message>
    <message>
        <source>پایان مورد</source>
        <translation>Resolve item</translation>
    </message>
    <message>
        <source>نتیجه</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>ثبت پایان</source>
        <translation>Record the end</translation>
    </message>
    <message>
        <source>مورد سپرده شد؛ تا پذیرش او بر عهده شما می‌ماند.</source>
        <translation>The item is handed on; it stays yours until acknowledged.</translation>
    </message>
    <message>
        <source>مورد پذیرفته شد و اکنون بر عهده شماست.</source>
        <translation>The item is acknowledged and now yours.</translation>
    </message>
    <message>
        <source>پایان مورد ثبت شد.</source>
        <translation>The end of the item is recorded.</translation>
    </message>
    <message>
        <source>مورد ثبت شد.</source>
        <translation>The item is registered.</translation>
    </message>
    <message>
        <source>مورد ثبت و سپرده شد.</source>
        <translation>The item is registered and handed on.</translation>
    </message>
    <message>
        <source>سپردن مورد %1</source>
        <translation>Hand on item %1</translation>
    </message>
    <message>
        <source>پذیرش مورد %1</source>
        <translation>Acknowledge item %1</translation>
    </message>
    <message>
        <source>پایان مورد %1</source>
        <translation>Resolve item %1</translation>
    </message>
</context>
<context>
    <name>mizban::ReportActs</name>
    <message>
        <source>گزارش صبح ثبت شد و به مرکز و استانداری می‌رسد.</source>
        <translation>The morning report is recorded and goes to the Center and the ostandari.</translation>
    </message>
    <message>
        <source>گزارش صبح این واحد هنوز نرسیده است.</source>
        <translation>The morning report of this unit has not come yet.</translation>
    </message>
</context>
<context>
    <name>mizban::RosterActs</name>
    <message>
        <source>لوح این ماه نرسیده است: %1</source>
        <translation>No roster of this month from: %1</translation>
    </message>
    <message>
        <source>تغییر لوح کشیک ثبت شد.</source>
        <translation>The change of the roster is recorded.</translation>
    </message>
    <message>
        <source>لوح کشیک ثبت شد.</source>
        <translation>The roster is recorded.</translation>
    </message>
    <message>
        <source>پیش‌نویس فهرست کشیک ثبت شد.</source>
        <translation>The draft of the list is saved.</translation>
    </message>
    <message>
        <source>فهرست کشیک برای تأیید فرستاده شد.</source>
        <translation>The list was sent for approval.</translation>
    </message>
    <message>
        <source>تأیید فهرست کشیک ثبت شد؛ از همین حالا ملاک است.</source>
        <translation>The approval is recorded; the list counts from now on.</translation>
    </message>
</context>
<context>
    <name>mizban::OfferForm</name>
    <message>
        <source>سپردن مورد</source>
        <translation>Hand on item</translation>
    </message>
    <message>
        <source>سپردن</source>
        <translation>Hand on</translation>
    </message>
    <message>
        <source>به دستگاه یا پست</source>
        <translation>To unit or post</translation>
    </message>
    <message>
        <source>یادداشت برای او</source>
        <translation>Note to them</translation>
    </message>
</context>
<context>
    <name>mizban::ReportForm</name>
    <message>
        <source>گزارش صبح</source>
        <translation>Morning report</translation>
    </message>
    <message>
        <source>ثبت و فرستادن گزارش</source>
        <translation>Record and send the report</translation>
    </message>
    <message>
        <source>ذخیره گزارش</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>پی‌دی‌اف (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>متن گزارش</source>
        <translation>Text of the report</translation>
    </message>
    <message>
        <source>برنامه از دفتر نوبت نوشته است؛ اگر لازم است اصلاح کنید.</source>
        <translation>Written by the program from the log; correct it if needed.</translation>
    </message>
    <message>
        <source>چاپ (Ctrl+P)</source>
        <translation>Print (Ctrl+P)</translation>
    </message>
    <message>
        <source>ذخیره PDF (Ctrl+S)</source>
        <translation>Save PDF (Ctrl+S)</translation>
    </message>
    <message>
        <source>چاپ گزارش صبح</source>
        <translation>Print the morning report</translation>
    </message>
    <message>
        <source>ذخیره گزارش صبح به‌صورت PDF</source>
        <translation>Save the morning report as PDF</translation>
    </message>
    <message>
        <source>پیش‌نمایش گزارش</source>
        <translation>Preview of the report</translation>
    </message>
    <message>
        <source>گزارش چاپ نشد. چاپگر را بررسی کنید و دوباره چاپ کنید؛ متن گزارش همین‌جا مانده است.</source>
        <translation>The report was not printed. Check the printer and print again; the text is still here.</translation>
    </message>
    <message>
        <source>گزارش برای چاپ فرستاده شد.</source>
        <translation>The report was sent to the printer.</translation>
    </message>
    <message>
        <source>گزارش به‌صورت PDF ذخیره شد.</source>
        <translation>The report was saved as PDF.</translation>
    </message>
</context>
<context>
    <name>mizban::RosterForm</name>
    <message>
        <source>لوح کشیک شبانه</source>
        <translation>Night duty roster</translation>
    </message>
    <message>
        <source>فرستادن لوح</source>
        <translation>Send the roster</translation>
    </message>
    <message>
        <source>واحد</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>ماه، مانند ۱۴۰۵/۰۹</source>
        <translation>Month, like 1405/09</translation>
    </message>
    <message>
        <source>علت تغییر</source>
        <translation>Reason for the change</translation>
    </message>
    <message>
        <source>همه واحدهای فهرست، لوح این ماه را فرستاده‌اند.</source>
        <translation>All units on the list have sent their roster of this month.</translation>
    </message>
    <message>
        <source>لوح این ماه نرسیده است: %1</source>
        <translation>No roster of this month from: %1</translation>
    </message>
    <message>
        <source>نام، %1</source>
        <translation>Name, %1</translation>
    </message>
    <message>
        <source>شماره تماس، %1</source>
        <translation>Phone number, %1</translation>
    </message>
    <message>
        <source>نام</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>شماره تماس</source>
        <translation>Phone number</translation>
    </message>
</context>
<context>
    <name>mizban::SettleForm</name>
    <message>
        <source>دو آغاز برای یک نوبت</source>
        <translation>Two starts of one shift</translation>
    </message>
    <message>
        <source>برگزیدن</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>کدام آغاز به شمار می‌آید</source>
        <translation>Which start counts</translation>
    </message>
    <message>
        <source>علت</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>%1، ساعت %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>mizban::SharePanel</name>
    <message>
        <source>گشودن محتوای مورد برای مقام ناظر</source>
        <translation>Share the case with a supervisor</translation>
    </message>
    <message>
        <source>گشوده شود</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>برای</source>
        <translation>With</translation>
    </message>
    <message>
        <source>توضیح برای او</source>
        <translation>A word to him</translation>
    </message>
    <message>
        <source>او تا کنون تنها زمان و مهلت این مورد را می‌بیند. پس از گشودن، همه آن را می‌خواند و این کار برگشت ندارد.</source>
        <translation>So far he sees age and timeliness of this case only. Once it is shared he reads all of it, and that cannot be undone.</translation>
    </message>
</context>
<context>
    <name>mizban::GroupModel</name>
    <message>
        <source>بی موضوع</source>
        <translation>Without subject</translation>
    </message>
    <message>
        <source>بی نام</source>
        <translation>Without name</translation>
    </message>
    <message>
        <source>%1 مورد</source>
        <translation>%1 cases</translation>
    </message>
</context>
<context>
    <name>mizban::ViewBar</name>
    <message>
        <source>نوع موردها</source>
        <translation>Kind of cases</translation>
    </message>
    <message>
        <source>همه نوع‌ها</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>گروه‌بندی</source>
        <translation>Grouping</translation>
    </message>
    <message>
        <source>بدون گروه</source>
        <translation>Not grouped</translation>
    </message>
    <message>
        <source>به تفکیک متقاضی</source>
        <translation>By applicant</translation>
    </message>
    <message>
        <source>به تفکیک موضوع</source>
        <translation>By subject</translation>
    </message>
    <message>
        <source>ذخیره این نما</source>
        <translation>Keep this view</translation>
    </message>
    <message>
        <source>ذخیره این نما (%1)</source>
        <translation>Keep this view (%1)</translation>
    </message>
    <message>
        <source>نام این نما</source>
        <translation>Name of this view</translation>
    </message>
    <message>
        <source>نامی برای این نما</source>
        <translation>A name for this view</translation>
    </message>
    <message>
        <source>ذخیره (Enter)</source>
        <translation>Keep (Enter)</translation>
    </message>
</context>
<context>
    <name>SignatureText</name>
    <message>
        <source>با آنچه امضا شده است نمی‌خواند</source>
        <translation>it does not fit what was signed</translation>
    </message>
    <message>
        <source>گواهی آن به نام دیگری است</source>
        <translation>the certificate is in another&apos;s name</translation>
    </message>
    <message>
        <source>هنگام امضا اعتبار گواهی آغاز نشده بود</source>
        <translation>the certificate was not in force yet when it was signed</translation>
    </message>
    <message>
        <source>هنگام امضا اعتبار گواهی پایان یافته بود</source>
        <translation>the certificate had expired when it was signed</translation>
    </message>
    <message>
        <source>گواهی آن باطل شده بود</source>
        <translation>the certificate was revoked</translation>
    </message>
    <message>
        <source>گواهی آن ساختگی یا برای کار دیگری است</source>
        <translation>the certificate is forged or for another use</translation>
    </message>
    <message>
        <source>صادرکننده گواهی آن شناخته نیست</source>
        <translation>the issuer of the certificate is not known</translation>
    </message>
    <message>
        <source>گواهی آن هنوز نرسیده است؛ همگام کنید</source>
        <translation>the certificate has not arrived yet; sync</translation>
    </message>
    <message>
        <source>فهرست تازه گواهی‌های باطل‌شده در دست نیست</source>
        <translation>no recent list of revoked certificates is at hand</translation>
    </message>
    <message>
        <source>امضا معتبر است</source>
        <translation>Signature valid</translation>
    </message>
    <message>
        <source>امضا نامعتبر است</source>
        <translation>Signature invalid</translation>
    </message>
    <message>
        <source>امضا قابل بررسی نیست</source>
        <translation>Signature cannot be verified</translation>
    </message>
    <message>
        <source>با گواهی «%1»</source>
        <translation>by the certificate “%1”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>mizban::InkPad</name>
    <message>
        <source>صفحه نوشتن با دست</source>
        <translation>Sheet to write on by hand</translation>
    </message>
</context>
<context>
    <name>mizban::MarginalList</name>
    <message>
        <source>پرونده‌ها، در بخش پیوست‌ها: %1</source>
        <translation>Files, under attachments: %1</translation>
    </message>
    <message>
        <source>، </source>
        <translation>, </translation>
    </message>
    <message>
        <source>پی‌نوشت‌ها</source>
        <translation>Marginal notes</translation>
    </message>
    <message>
        <source>%1 از %2 منتظر شماست</source>
        <translation>%1 of %2 wait for you</translation>
    </message>
    <message>
        <source>%1، پاسخ تا %2</source>
        <translation>%1, answer by %2</translation>
    </message>
    <message>
        <source>هنوز رؤیت نکرده است</source>
        <translation>not acknowledged yet</translation>
    </message>
    <message>
        <source>رؤیت: %1</source>
        <translation>acknowledged: %1</translation>
    </message>
    <message>
        <source>هنوز پاسخ نداده است</source>
        <translation>not answered yet</translation>
    </message>
    <message>
        <source>پاسخ: %1</source>
        <translation>answered: %1</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>؛ </source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>mizban::MarginalPanel</name>
    <message>
        <source>با میکروفون بگویید، یا پرونده صدا را پیوست کنید</source>
        <translation>Speak into the microphone, or attach the sound file</translation>
    </message>
    <message>
        <source>پی‌نوشت صوتی.wav</source>
        <translation>Dictated note.wav</translation>
    </message>
    <message>
        <source>پی‌نوشت صوتی %1.wav</source>
        <translation>Dictated note %1.wav</translation>
    </message>
    <message>
        <source>پی‌نوشت</source>
        <translation>Marginal note</translation>
    </message>
    <message>
        <source>امضا و ثبت شود</source>
        <translation>Sign and record</translation>
    </message>
    <message>
        <source>افزودن نوشته به پرونده‌ها</source>
        <translation>Add what is written to the files</translation>
    </message>
    <message>
        <source>متن</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>دست‌نویس</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>صدا</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>متن پی‌نوشت (داخلی)</source>
        <translation>Text of the note (internal)</translation>
    </message>
    <message>
        <source>به صورت</source>
        <translation>As</translation>
    </message>
    <message>
        <source>با قلم یا ماوس بنویسید، یا پرونده تصویر را پیوست کنید</source>
        <translation>Write with a pen or the mouse, or attach a picture file</translation>
    </message>
    <message>
        <source>خطاب به (اختیاری)؛ باید رؤیت کند و پاسخ دهد</source>
        <translation>Addressed to (optional); has to acknowledge and answer</translation>
    </message>
    <message>
        <source>پاسخ تا تاریخ (اختیاری)</source>
        <translation>Answer by (optional)</translation>
    </message>
    <message>
        <source>نه</source>
        <translation>No</translation>
    </message>
    <message>
        <source>بله</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>پی‌نوشت رئیس‌جمهور است؟ تا رؤیت و پاسخ، سنجاق می‌ماند</source>
        <translation>Is it the President&apos;s? It stays pinned until acknowledged and answered</translation>
    </message>
    <message>
        <source>پس از امضا نه ویرایش می‌شود و نه پس گرفته می‌شود.</source>
        <translation>Once signed it is neither edited nor taken back.</translation>
    </message>
    <message>
        <source>پی‌نوشت دست‌نویس.png</source>
        <translation>handwritten note.png</translation>
    </message>
    <message>
        <source>پاک کردن صفحه</source>
        <translation>Clear the sheet</translation>
    </message>
</context>
<context>
    <name>mizban::NotePicture</name>
    <message>
        <source>دیدن %1</source>
        <translation>View %1</translation>
    </message>
    <message>
        <source>با Enter یا کلیک، بزرگ دیده می‌شود.</source>
        <translation>Enter or a click shows it large.</translation>
    </message>
    <message>
        <source>این تصویر هنوز از مرکز نرسیده است؛ با همگام‌سازی بعدی می‌رسد.</source>
        <translation>This picture has not arrived from the center yet; it comes with the next sync.</translation>
    </message>
    <message>
        <source>این تصویر اینجا نشان داده نمی‌شود؛ آن را از بخش پیوست‌ها در فایل ذخیره کنید.</source>
        <translation>This picture cannot be shown here; save it to a file from the attachments.</translation>
    </message>
</context>
<context>
    <name>mizban::NoteReplyPanel</name>
    <message>
        <source>پاسخ به پی‌نوشت</source>
        <translation>Answer to a marginal note</translation>
    </message>
    <message>
        <source>رؤیت پی‌نوشت</source>
        <translation>Acknowledge the note</translation>
    </message>
    <message>
        <source>پاسخ امضا شود</source>
        <translation>Sign the answer</translation>
    </message>
    <message>
        <source>رؤیت امضا شود</source>
        <translation>Sign the acknowledgement</translation>
    </message>
    <message>
        <source>چه کردید (داخلی)</source>
        <translation>What you did (internal)</translation>
    </message>
    <message>
        <source>کدام پی‌نوشت</source>
        <translation>Which note</translation>
    </message>
    <message>
        <source>از %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>%1 نوشته است: %2</source>
        <translation>%1 wrote: %2</translation>
    </message>
</context>
<context>
    <name>mizban::SignedPanel</name>
    <message>
        <source>امضا با</source>
        <translation>Sign with</translation>
    </message>
</context>
<context>
    <name>mizban::SignerField</name>
    <message>
        <source>انتخاب…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>کلید امضا</source>
        <translation>Signing key</translation>
    </message>
    <message>
        <source>کلید این جایگاه</source>
        <translation>Key of this seat</translation>
    </message>
    <message>
        <source>پرونده گواهی</source>
        <translation>Certificate file</translation>
    </message>
    <message>
        <source>توکن</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>نرم‌افزار توکن (PKCS#11)</source>
        <translation>Path of the token&apos;s software (PKCS#11)</translation>
    </message>
    <message>
        <source>نشانی پرونده گواهی (‎.p12‎)</source>
        <translation>Path of the certificate file (.p12)</translation>
    </message>
    <message>
        <source>انتخاب %1</source>
        <translation>Choose %1</translation>
    </message>
    <message>
        <source>رمز توکن</source>
        <translation>PIN of the token</translation>
    </message>
    <message>
        <source>گذرواژه پرونده</source>
        <translation>Password of the file</translation>
    </message>
    <message>
        <source>نرم‌افزار توکن (*.so);;همه پرونده‌ها (*)</source>
        <translation>Token software (*.so);;All files (*)</translation>
    </message>
    <message>
        <source>گواهی (*.p12 *.pfx);;همه پرونده‌ها (*)</source>
        <translation>Certificate (*.p12 *.pfx);;All files (*)</translation>
    </message>
</context>
<context>
    <name>mizban::ActArea</name>
    <message>
        <source>پیش‌نویس دفتر: %1، %2</source>
        <translation>The office&apos;s draft: %1, %2</translation>
    </message>
    <message>
        <source>%1؛ «%2»</source>
        <translation>%1; “%2”</translation>
    </message>
    <message>
        <source>پیش‌نویس برای %1؛ تا او نفرستد اثری ندارد.</source>
        <translation>A draft for %1; without effect until he sends it.</translation>
    </message>
</context>
<context>
    <name>mizban::DelegationForm</name>
    <message>
        <source>تفویض اختیار</source>
        <translation>Delegation</translation>
    </message>
    <message>
        <source>تفویض شود</source>
        <translation>Delegate</translation>
    </message>
    <message>
        <source>نام پست، نام شخص یا کد</source>
        <translation>Name of a post, a person, or a code</translation>
    </message>
    <message>
        <source>جانشین</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>تا پایان روز</source>
        <translation>Until the end of</translation>
    </message>
    <message>
        <source>از روز (اکنون)</source>
        <translation>From (now)</translation>
    </message>
    <message>
        <source>نزد خودم بماند</source>
        <translation>Stays with me</translation>
    </message>
    <message>
        <source>موردهای محرمانه تفویض نمی‌شود و همیشه نزد خود شماست.</source>
        <translation>Sealed cases are not delegated and always stay with you.</translation>
    </message>
    <message>
        <source>علت</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>شماره نامه یا علت؛ اختیاری</source>
        <translation>Number of the letter, or reason; optional</translation>
    </message>
</context>
<context>
    <name>mizban::DelegationScreen</name>
    <message>
        <source>مرکز نپذیرفت</source>
        <translation>Refused by the center</translation>
    </message>
    <message>
        <source>پایان، در صف ارسال</source>
        <translation>Ended, to be sent</translation>
    </message>
    <message>
        <source>پایان یافته</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>در صف ارسال</source>
        <translation>To be sent</translation>
    </message>
    <message>
        <source>در جریان</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>از %1</source>
        <translation>From %1</translation>
    </message>
    <message>
        <source>جانشین: %1، %2</source>
        <translation>Deputy: %1, %2</translation>
    </message>
    <message>
        <source>به جای: %1، %2</source>
        <translation>For: %1, %2</translation>
    </message>
    <message>
        <source>از: %1</source>
        <translation>From: %1</translation>
    </message>
    <message>
        <source>تا: %1</source>
        <translation>Until: %1</translation>
    </message>
    <message>
        <source>وضعیت: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>پیش از موعد پایان یافت: %1</source>
        <translation>Ended early: %1</translation>
    </message>
    <message>
        <source>نزد خود مقام مسئول می‌ماند: %1</source>
        <translation>Stays with the principal: %1</translation>
    </message>
    <message>
        <source>علت: %1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>موردهای محرمانه تفویض نمی‌شود (۱۰-۳). در سابقه، نامه و چاپ هر اقدام نوشته می‌شود که چه کسی به جای چه کسی آن را انجام داد.</source>
        <translation>Sealed cases are not delegated (10-3). History, letters and prints say of each act who did it for whom.</translation>
    </message>
    <message>
        <source>تا به مرکز نرسد جانشین نمی‌تواند اقدام کند؛ یک بار همگام کنید.</source>
        <translation>Until the center has it the deputy cannot act; sync once.</translation>
    </message>
    <message>
        <source>تفویض اختیار</source>
        <translation>Delegation</translation>
    </message>
    <message>
        <source>%1 در جریان</source>
        <translation>%1 in force</translation>
    </message>
    <message>
        <source>تفویض تازه</source>
        <translation>New delegation</translation>
    </message>
    <message>
        <source>پایان دادن پیش از موعد</source>
        <translation>End it early</translation>
    </message>
    <message>
        <source>اختیاری تفویض نشده است.</source>
        <translation>Nothing is delegated.</translation>
    </message>
    <message>
        <source>برای روزهایی که نیستید، معاون یا مسئولی از همین واحد به جای شما اقدام می‌کند.</source>
        <translation>On days when you are away a deputy or an official of this unit acts for you.</translation>
    </message>
    <message>
        <source>تنها خود مقام مسئول اختیار تفویض می‌کند.</source>
        <translation>Only the principal himself delegates.</translation>
    </message>
    <message>
        <source>تفویض تازه (Ins)</source>
        <translation>New delegation (Ins)</translation>
    </message>
    <message>
        <source>پایان دادن (E)</source>
        <translation>End (E)</translation>
    </message>
    <message>
        <source>تفویض ثبت شد؛ با رسیدن به مرکز، جانشین می‌تواند اقدام کند.</source>
        <translation>The delegation is recorded; the deputy can act once the center has it.</translation>
    </message>
    <message>
        <source>تفویض پایان یافت؛ از این پس به جای مقام مسئول اقدام نمی‌کنید.</source>
        <translation>The delegation is over; from now on you do not act for the official.</translation>
    </message>
    <message>
        <source>تفویض پایان یافت؛ از این پس جانشین به جای شما اقدام نمی‌کند.</source>
        <translation>The delegation is over; from now on the deputy does not act for you.</translation>
    </message>
    <message>
        <source>علت پایان: %1</source>
        <translation>Why it ended: %1</translation>
    </message>
</context>
<context>
    <name>mizban::EndingForm</name>
    <message>
        <source>پایان دادن به تفویض</source>
        <translation>End the delegation</translation>
    </message>
    <message>
        <source>پایان یابد</source>
        <translation>End it</translation>
    </message>
    <message>
        <source>علت (اختیاری)</source>
        <translation>Reason (optional)</translation>
    </message>
</context>
<context>
    <name>mizban::GiveBackPanel</name>
    <message>
        <source>ارجاع</source>
        <translation>Referral</translation>
    </message>
    <message>
        <source>یادداشت</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>رؤیت پی‌نوشت</source>
        <translation>Acknowledgement of the note</translation>
    </message>
    <message>
        <source>پاسخ پی‌نوشت</source>
        <translation>Answer to the note</translation>
    </message>
    <message>
        <source>پاسخ</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>بازگرداندن پیش‌نویس به دفتر</source>
        <translation>Give the draft back to the office</translation>
    </message>
    <message>
        <source>چه چیزی اصلاح شود (داخلی)</source>
        <translation>What has to be put right (internal)</translation>
    </message>
    <message>
        <source>بازگردانده شود</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>کدام پیش‌نویس</source>
        <translation>Which draft</translation>
    </message>
</context>
<context>
    <name>mizban::PreparedStrip</name>
    <message>
        <source>پیش‌نویس‌های دفتر</source>
        <translation>Drafts of the office</translation>
    </message>
    <message>
        <source>بعدی (%1)</source>
        <translation>Next (%1)</translation>
    </message>
    <message>
        <source>مورد بعدی با پیش‌نویس دفتر</source>
        <translation>Next case with a draft of the office</translation>
    </message>
    <message>
        <source>%1 پیش‌نویس دفتر</source>
        <translation>%1 drafts of the office</translation>
    </message>
    <message>
        <source>%1 پیش‌نویس در انتظار</source>
        <translation>%1 drafts waiting</translation>
    </message>
    <message>
        <source>نشان همه</source>
        <translation>Mark all</translation>
    </message>
    <message>
        <source>نشان‌کردن همه موردهای دارای پیش‌نویس دفتر</source>
        <translation>Mark all cases with a draft of the office</translation>
    </message>
</context>
<context>
    <name>mizban::ProposalList</name>
    <message>
        <source>پیش‌نویس %1</source>
        <translation>Draft: %1</translation>
    </message>
    <message>
        <source>پیش‌نویس %1 به %2</source>
        <translation>Draft: %1 to %2</translation>
    </message>
    <message>
        <source>پیوست: %1</source>
        <translation>Attached: %1</translation>
    </message>
    <message>
        <source>منتظر مقام مسئول</source>
        <translation>Waits for the principal</translation>
    </message>
    <message>
        <source>فرستاده شد</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>بازگردانده شد</source>
        <translation>Given back</translation>
    </message>
    <message>
        <source>پیش‌نویس‌های دفتر</source>
        <translation>Drafts of the office</translation>
    </message>
    <message>
        <source>%1 در انتظار</source>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>پیام دفتر: %1</source>
        <translation>Word of the office: %1</translation>
    </message>
    <message>
        <source>برای اصلاح: %1</source>
        <translation>To be put right: %1</translation>
    </message>
    <message>
        <source>دیدن و فرستادن (%1)</source>
        <translation>See and send (%1)</translation>
    </message>
    <message>
        <source>بازگرداندن (%1)</source>
        <translation>Give back (%1)</translation>
    </message>
</context>
<context>
    <name>mizban::LevelMeter</name>
    <message>
        <source>بلندی صدا</source>
        <translation>Loudness</translation>
    </message>
</context>
<context>
    <name>mizban::SoundRecorder</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>دور انداختن</source>
        <translation>Throw away</translation>
    </message>
    <message>
        <source>صدایی از میکروفون نمی‌رسد؛ وصل و روشن بودن آن را بررسی کنید.</source>
        <translation>Nothing comes from the microphone; check that it is connected and switched on.</translation>
    </message>
    <message>
        <source>آنچه تا اینجا ضبط شد نگه داشته شد.</source>
        <translation>What was recorded so far is kept.</translation>
    </message>
    <message>
        <source>ضبط به بیشترین اندازه رسید و پایان یافت؛ آنچه ضبط شد نگه داشته شد.</source>
        <translation>The recording reached its greatest length and ended; what was recorded is kept.</translation>
    </message>
    <message>
        <source>صدایی ضبط نشد؛ میکروفون را بررسی کنید و دوباره ضبط کنید.</source>
        <translation>No sound was recorded; check the microphone and record again.</translation>
    </message>
    <message>
        <source>%1 از %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>پایان ضبط</source>
        <translation>End recording</translation>
    </message>
    <message>
        <source>ضبط صدا</source>
        <translation>Record sound</translation>
    </message>
    <message>
        <source>ضبط دوباره</source>
        <translation>Record again</translation>
    </message>
    <message>
        <source>ایست</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>پخش</source>
        <translation>Play</translation>
    </message>
</context>
<context>
    <name>mizban::SoundStrip</name>
    <message>
        <source>ایست</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>پخش صدا</source>
        <translation>Play the sound</translation>
    </message>
    <message>
        <source>مدت %1</source>
        <translation>Length %1</translation>
    </message>
    <message>
        <source>ایست %1</source>
        <translation>Stop %1</translation>
    </message>
    <message>
        <source>پخش %1</source>
        <translation>Play %1</translation>
    </message>
    <message>
        <source>این صدا هنوز از مرکز نرسیده است؛ با همگام‌سازی بعدی می‌رسد.</source>
        <translation>This sound has not come from the Center yet; it comes with the next sync.</translation>
    </message>
    <message>
        <source>%1 از %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>SoundText</name>
    <message>
        <source>میکروفونی پیدا نشد؛ آن را وصل کنید و دوباره ضبط کنید.</source>
        <translation>No microphone was found; connect one and record again.</translation>
    </message>
    <message>
        <source>برنامه دیگری میکروفون را به کار گرفته است؛ آن را ببندید و دوباره ضبط کنید.</source>
        <translation>Another program is using the microphone; close it and record again.</translation>
    </message>
    <message>
        <source>این کاربر اجازه کار با میکروفون را ندارد؛ از مدیر رایانه بخواهید اجازه دهد.</source>
        <translation>This user may not use the microphone; ask the administrator of the computer to allow it.</translation>
    </message>
    <message>
        <source>برنامه ضبط صدا روی این رایانه اجرا نشد؛ از مدیر رایانه بخواهید میزبان را دوباره نصب کند.</source>
        <translation>The recording program could not be started on this computer; ask its administrator to install Mizban again.</translation>
    </message>
    <message>
        <source>میکروفون قطع شد؛ وصل بودن آن را بررسی کنید و دوباره ضبط کنید.</source>
        <translation>The microphone was lost; check that it is connected and record again.</translation>
    </message>
    <message>
        <source>این صدا در برنامه پخش نمی‌شود؛ آن را از بخش پیوست‌ها در فایل ذخیره کنید.</source>
        <translation>This sound is not played inside the program; save it to a file from the attachments.</translation>
    </message>
    <message>
        <source>برنامه دیگری بلندگو را به کار گرفته است؛ آن را ببندید و دوباره پخش کنید.</source>
        <translation>Another program is using the loudspeaker; close it and play again.</translation>
    </message>
    <message>
        <source>این کاربر اجازه کار با بلندگو را ندارد؛ از مدیر رایانه بخواهید اجازه دهد.</source>
        <translation>This user may not use the loudspeaker; ask the administrator of the computer to allow it.</translation>
    </message>
    <message>
        <source>برنامه پخش صدا روی این رایانه اجرا نشد؛ از مدیر رایانه بخواهید میزبان را دوباره نصب کند.</source>
        <translation>The playing program could not be started on this computer; ask its administrator to install Mizban again.</translation>
    </message>
    <message>
        <source>بلندگویی در دسترس نیست؛ وصل بودن آن را بررسی کنید و دوباره پخش کنید.</source>
        <translation>No loudspeaker is available; check that it is connected and play again.</translation>
    </message>
</context>
<context>
    <name>mizban::SendDraftsPanel</name>
    <message>
        <source>فرستادن پیش‌نویس‌های دفتر</source>
        <translation>Send the drafts of the office</translation>
    </message>
    <message>
        <source>همه فرستاده شود</source>
        <translation>Send all</translation>
    </message>
</context>
<context>
    <name>mizban::ExplanationStrip</name>
    <message>
        <source>توضیح خواسته‌شده از شما</source>
        <translation>Explanation asked of you</translation>
    </message>
    <message>
        <source>توضیح شما</source>
        <translation>Your explanation</translation>
    </message>
    <message>
        <source>فرستادن توضیح (%1)</source>
        <translation>Send the explanation (%1)</translation>
    </message>
    <message>
        <source>از شما توضیح خواسته شده است</source>
        <translation>You are asked for an explanation</translation>
    </message>
    <message>
        <source>%1؛ و %2 درخواست دیگر</source>
        <translation>%1; and %2 more</translation>
    </message>
    <message>
        <source>%1، %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>نوشتن توضیح (%1)</source>
        <translation>Write the explanation (%1)</translation>
    </message>
</context>
<context>
    <name>CenterSteps</name>
    <message>
        <source>تعارض هست. جلسه حل مسئله باید تا پایان %1 برگزار شود؛ %2 روز کاری پس از ثبت تعارض در %3.</source>
        <translation>There is a dispute. The problem-solving session is due by the end of %1: %2 working days after the dispute was recorded on %3.</translation>
    </message>
    <message>
        <source>تعارض نیست. مهلت نهایی پاسخ تا پایان %1 است؛ %2 روز کاری پس از ثبت آن در %3.</source>
        <translation>There is no dispute. The final deadline is the end of %1: %2 working days after this was recorded on %3.</translation>
    </message>
    <message>
        <source>جلسه حل مسئله: %1. دعوت‌شدگان: %2.</source>
        <translation>Problem-solving session: %1. Invited: %2.</translation>
    </message>
    <message>
        <source>از اجرای آن استنکاف شد</source>
        <translation>it was refused</translation>
    </message>
    <message>
        <source>مستندات اجرا پس از مهلت، در %1، ارائه شد</source>
        <translation>evidence was given late, on %1</translation>
    </message>
    <message>
        <source>مستندات اجرا در %1 ارائه شد</source>
        <translation>evidence was given on %1</translation>
    </message>
    <message>
        <source>در مهلت اجرا نشد</source>
        <translation>it was not carried out in time</translation>
    </message>
    <message>
        <source>در انتظار مستندات اجرا</source>
        <translation>evidence is awaited</translation>
    </message>
    <message>
        <source>%1: مجری %2، مهلت اجرا پایان %3 (به تعیین جلسه)؛ %4. متن تصمیم: %5</source>
        <translation>%1: owner %2, due by the end of %3 (set by the session); %4. The decision: %5</translation>
    </message>
    <message>
        <source>%1 در مهلت اجرا نشد و تخلف باید تا پایان %2 اعلام شود؛ %3 روز کاری پس از ثبت عدم اجرا در %4.</source>
        <translation>%1 was not carried out in time; the misconduct is to be referred by the end of %2: %3 working days after this was recorded on %4.</translation>
    </message>
    <message>
        <source>اعلام تخلف درباره %1: %2، نامه %3 به تاریخ %4؛</source>
        <translation>Misconduct referred, %1: %2, letter %3 of %4;</translation>
    </message>
    <message>
        <source>نتیجه هنوز نرسیده است.</source>
        <translation>the result is not here yet.</translation>
    </message>
    <message>
        <source>نتیجه در %1 رسید: %2</source>
        <translation>the result came on %1: %2</translation>
    </message>
    <message>
        <source>تصمیم %1</source>
        <translation>Decision %1</translation>
    </message>
</context>
</TS>
