import type { SignupWords } from "./strings.js";

/** Arabic: what a sign-up form says of a press. */
export const strings: SignupWords = {
  signingUp: "جارٍ الإرسال…",
  stillTrying: "ما زلنا نحاول…",
  tryAgain: "أعد المحاولة",
  didYouMean: "هل تقصد {address}؟",
  continueThere: "تابع في صفحة النشرة",
  nameMissing: "اكتب اسمك.",
  consentMissing: "ضع علامة في المربع للمتابعة.",
  newsletterMissing: "اختر نشرة واحدة على الأقل.",
  openInbox: "افتح بريدك",
  anotherAddress: "استخدم عنوانًا آخر",
  "signup-subscribed": "تم تسجيل اشتراكك.",
  "signup-pending": "خطوة أخيرة: افتح الرسالة التي نرسلها إليك وأكّد عنوانك.",
  "signup-accepted": "استلمنا عنوانك.",
  "signup-unconfirmed": "تعذّرت قراءة الرد ولا نعرف هل تم تسجيل اشتراكك. راجع بريدك قبل أن تعيد المحاولة.",
  "signup-handed-off": "أكمل الاشتراك في صفحة النشرة.",
  "signup-invalid": "تحقق من العنوان. يجب أن يكون مثل name@example.com.",
  "signup-blocked": "منعت هذه الصفحة أو المتصفح إرسال الطلب. لم يُرسل شيء.",
  "signup-challenge": "تريد الخدمة التأكد من أنك إنسان.",
  "signup-limited": "محاولات كثيرة جدًا. حاول لاحقًا.",
  limitedUntil: "محاولات كثيرة جدًا. حاول مجددًا {when}.",
  "signup-closed": "لا تقبل هذه النشرة مشتركين جددًا حاليًا.",
  "signup-misconfigured": "هذا النموذج غير مُعدّ كما يجب. لم يُحفظ عنوانك.",
  "signup-offline": "أنت غير متصل. أبقِ هذه الصفحة مفتوحة: سيُرسل عنوانك عند عودة الاتصال.",
  "signup-failed": "لم يتم الاشتراك. أعد المحاولة.",
};
