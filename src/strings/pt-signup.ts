import type { SignupWords } from "./strings.js";

/** Portuguese: what a sign-up form says of a press. */
export const strings: SignupWords = {
  signingUp: "Envio em curso…",
  stillTrying: "Nova tentativa…",
  tryAgain: "Tentar de novo",
  didYouMean: "Quis dizer {address}?",
  continueThere: "Continuar na página da newsletter",
  nameMissing: "Escreva o seu nome.",
  consentMissing: "Marque a caixa para continuar.",
  newsletterMissing: "Escolha ao menos uma newsletter.",
  openInbox: "Abrir o e-mail",
  anotherAddress: "Usar outro endereço",
  "signup-subscribed": "Inscrição concluída.",
  "signup-pending": "Mais um passo: abra o e-mail que lhe enviamos e confirme o seu endereço.",
  "signup-accepted": "Recebemos o seu endereço.",
  "signup-unconfirmed":
    "Não foi possível ler a resposta e não sabemos se a inscrição foi concluída. Veja o seu e-mail antes de tentar de novo.",
  "signup-handed-off": "Conclua a inscrição na página da newsletter.",
  "signup-invalid": "Confira o endereço. Deve ter esta forma: nome@example.com.",
  "signup-blocked": "Esta página ou o navegador bloqueou o pedido. Nada foi enviado.",
  "signup-challenge": "O serviço quer confirmar que não é um robô.",
  "signup-limited": "Muitas tentativas. Tente mais tarde.",
  limitedUntil: "Muitas tentativas. Tente {when}.",
  "signup-closed": "Esta newsletter não aceita novas inscrições neste momento.",
  "signup-misconfigured": "Este formulário está mal configurado. O seu endereço não foi guardado.",
  "signup-offline": "Sem conexão. Deixe esta página aberta: o seu endereço será enviado quando a conexão voltar.",
  "signup-failed": "A inscrição falhou. Tente de novo.",
};
