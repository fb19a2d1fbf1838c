import type { SignupWords } from "./strings.js";

/** Portuguese: what a sign-up form says of a press. */
export const strings: SignupWords = {
  signingUp: "Enviando…",
  stillTrying: "Ainda tentando…",
  tryAgain: "Tentar de novo",
  didYouMean: "Você quis dizer {address}?",
  continueThere: "Continuar na página da newsletter",
  nameMissing: "Escreva seu nome.",
  consentMissing: "Marque a caixa para continuar.",
  newsletterMissing: "Escolha ao menos uma newsletter.",
  openInbox: "Abrir seu e-mail",
  anotherAddress: "Usar outro endereço",
  "signup-subscribed": "Inscrição feita.",
  "signup-pending": "Mais um passo: abra o e-mail que estamos enviando e confirme seu endereço.",
  "signup-accepted": "Recebemos seu endereço.",
  "signup-unconfirmed":
    "Não foi possível ler a resposta e não sabemos se a inscrição foi feita. Veja seu e-mail antes de tentar de novo.",
  "signup-handed-off": "Conclua na página da newsletter.",
  "signup-invalid": "Confira o endereço. Ele deve ser como nome@example.com.",
  "signup-blocked": "Esta página ou o navegador barrou o pedido. Nada foi enviado.",
  "signup-challenge": "O serviço quer ter certeza de que você é uma pessoa.",
  "signup-limited": "Tentativas demais. Tente mais tarde.",
  limitedUntil: "Tentativas demais. Tente {when}.",
  "signup-closed": "Esta newsletter não aceita novos leitores no momento.",
  "signup-misconfigured": "Este formulário está mal configurado. Seu endereço não foi registrado.",
  "signup-offline": "Você está offline. Deixe esta página aberta: seu endereço será enviado quando a conexão voltar.",
  "signup-failed": "A inscrição não funcionou. Tente de novo.",
};
