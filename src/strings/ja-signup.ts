import type { SignupWords } from "./strings.js";

/** Japanese: what a sign-up form says of a press. */
export const strings: SignupWords = {
  signingUp: "送信中…",
  stillTrying: "送信を続けています…",
  tryAgain: "再試行",
  didYouMean: "もしかして {address} ですか？",
  continueThere: "ニュースレターのページで続ける",
  nameMissing: "お名前を入力してください。",
  consentMissing: "続けるにはチェックを入れてください。",
  newsletterMissing: "ニュースレターを1つ以上選んでください。",
  openInbox: "受信トレイを開く",
  anotherAddress: "別のアドレスを使う",
  "signup-subscribed": "登録しました。",
  "signup-pending": "あと一歩です。お送りするメールを開いて、アドレスの確認を完了してください。",
  "signup-accepted": "アドレスを受け取りました。",
  "signup-unconfirmed": "応答を読み取れず、登録できたかどうか分かりません。再試行の前に受信トレイを確認してください。",
  "signup-handed-off": "ニュースレターのページで登録を完了してください。",
  "signup-invalid": "アドレスを確認してください。name@example.com のような形式で入力してください。",
  "signup-blocked": "このページまたはブラウザーが送信をブロックしました。何も送信されていません。",
  "signup-challenge": "人による操作かどうかの確認が必要です。",
  "signup-limited": "試行回数が多すぎます。後でもう一度お試しください。",
  limitedUntil: "試行回数が多すぎます。{when}にもう一度お試しください。",
  "signup-closed": "このニュースレターは現在、新規登録を受け付けていません。",
  "signup-misconfigured": "このフォームは正しく設定されていません。アドレスは登録されていません。",
  "signup-offline": "オフラインです。このページを開いたままにしてください。接続が戻ると送信されます。",
  "signup-failed": "登録できませんでした。もう一度お試しください。",
};
