import { expect } from "@open-wc/testing";
import type { ProviderName, Wire } from "../../src/signup/provider.js";
import { providerFor } from "../../src/signup/providers.js";
import { serviceOf } from "../../src/signup/services.js";
import { send } from "../../src/signup/transport.js";
import type { Answer } from "../support/origin.js";
import { fieldsIn, jsonIn, reader, signUp, wish } from "./sending.js";

const said = async (provider: ProviderName, path: string, answer: Answer) =>
  (await signUp({ provider, path, answers: [answer] })).outcome;

/** Where a pasted form would really send to. */
async function wireOf(action: string, fields: [string, string][] = []): Promise<Wire | undefined> {
  const url = new URL(action);
  const provider = providerFor(url, "auto", fields);
  return (await serviceOf(provider))?.request(wish(action, { fields }), () => Promise.resolve(undefined), provider);
}

describe("the provider of a form", () => {
  const actions: [string, ProviderName][] = [
    ["https://site.us21.list-manage.com/subscribe/post?u=abc&id=def", "mailchimp"],
    ["https://buttondown.com/api/emails/embed-subscribe/name", "buttondown"],
    ["https://buttondown.email/api/emails/embed-subscribe/name", "buttondown"],
    ["https://letter.substack.com/api/v1/free?nojs=true", "substack"],
    ["https://assets.mailerlite.com/jsonp/1/forms/2/subscribe", "mailerlite"],
    ["https://app.kit.com/forms/123/subscriptions", "kit"],
    ["https://app.convertkit.com/forms/123/subscriptions", "kit"],
    ["https://0ab1c2.sibforms.com/serve/MUIFA", "brevo"],
    ["https://api.hsforms.com/submissions/v3/integration/submit/1/a-b", "hubspot"],
    ["https://forms-eu1.hsforms.com/submissions/v3/public/submit/formsnext/multipart/1/a-b", "hubspot"],
    ["https://forms.hubspot.com/uploads/form/v2/1/a-b", "hubspot"],
    ["https://a.klaviyo.com/client/subscriptions/?company_id=Ab12Cd", "klaviyo"],
    ["https://manage.kmail-lists.com/subscriptions/subscribe", "klaviyo"],
    ["https://app.loops.so/api/newsletter-form/abc", "loops"],
    ["https://mautic.example/form/submit?formId=1", "mautic"],
    ["https://lists.example/subscription/form", "listmonk"],
    ["https://lists.example/api/public/subscription", "listmonk"],
    ["https://blog.example/members/api/send-magic-link/", "ghost"],
    ["https://site.example/wp-admin/admin-post.php?action=mailpoet_subscription_form", "mailpoet"],
  ];

  it("is known by the address it sends to", () => {
    for (const [action, name] of actions) expect(providerFor(new URL(action)).name, action).to.equal(name);
  });

  it("is known by a field that only that provider has", () => {
    const site = new URL("https://site.example/story");
    expect(providerFor(site, "auto", [["mailpoet_method", "subscribe"]]).name).to.equal("mailpoet");
    expect(providerFor(site, "auto", [["form_build_id", "form-x"]]).name).to.equal("native");
  });

  it("is our own protocol for anyone else, and is whoever the publisher names", () => {
    for (const action of [
      "https://news.example/subscribe",
      "https://news.example/form/submit",
      "https://list-manage.com.example/subscribe/post",
    ])
      expect(providerFor(new URL(action)).name, action).to.equal("endpoint");
    expect(providerFor(new URL("https://forms.news.example/x"), "kit").name).to.equal("kit");
    expect(providerFor(new URL("https://news.example/"), "nonsense").name).to.equal("endpoint");
  });

  it("is left to the browser's own submit where nothing else is allowed", async () => {
    for (const name of ["native", "buttondown", "mailchimp", "substack", "mailerlite"]) {
      const outcome = await send(providerFor(new URL("https://news.example/"), name), wish("https://news.example/"));
      expect(outcome, name).to.deep.equal({ outcome: "handed-off" });
    }
  });
});

describe("a pasted form of a service", () => {
  it("is sent to the address its service answers scripts at", async () => {
    const rewritten: [string, string][] = [
      ["https://0ab1c2.sibforms.com/serve/MUIFA", "https://0ab1c2.sibforms.com/serve/MUIFA?isAjax=1"],
      ["https://0ab1c2.sibforms.com/serve/MUIFA?isAjax=0", "https://0ab1c2.sibforms.com/serve/MUIFA?isAjax=1"],
      ["https://mautic.example/form/submit?formId=1", "https://mautic.example/form/submit?formId=1&ajax=1"],
      [
        "https://manage.kmail-lists.com/subscriptions/subscribe",
        "https://manage.kmail-lists.com/ajax/subscriptions/subscribe",
      ],
      [
        "https://site.example/wp-admin/admin-post.php?action=mailpoet_subscription_form",
        "https://site.example/wp-admin/admin-ajax.php?action=mailpoet",
      ],
      ["https://app.kit.com/forms/123/subscriptions", "https://app.kit.com/forms/123/subscriptions"],
      [
        "https://forms-eu1.hsforms.com/submissions/v3/public/submit/formsnext/multipart/12/a-b",
        "https://api-eu1.hsforms.com/submissions/v3/integration/submit/12/a-b",
      ],
      [
        "https://forms.hubspot.com/uploads/form/v2/12/a-b",
        "https://api.hsforms.com/submissions/v3/integration/submit/12/a-b",
      ],
    ];
    for (const [action, address] of rewritten) expect((await wireOf(action))?.url).to.equal(address);
  });

  it("arrives with the fields as the service calls them", async () => {
    const expected: [ProviderName, [string, string][]][] = [
      [
        "kit",
        [
          ["email_address", reader],
          ["fields[first_name]", "Ada"],
          ["tags[]", "7"],
        ],
      ],
      [
        "brevo",
        [
          ["EMAIL", reader],
          ["FIRSTNAME", "Ada"],
          ["list", "7"],
        ],
      ],
      [
        "loops",
        [
          ["email", reader],
          ["firstName", "Ada"],
          ["mailingLists", "7"],
        ],
      ],
      [
        "mautic",
        [
          ["mauticform[email]", reader],
          ["mauticform[firstname]", "Ada"],
          ["list", "7"],
        ],
      ],
    ];
    for (const [provider, fields] of expected) {
      const { requests, preflights } = await signUp({
        provider,
        name: "Ada",
        newsletters: ["7"],
        answers: [{ json: { success: true } }],
      });
      expect(fieldsIn(requests[0]), provider).to.deep.equal(fields);
      expect(preflights, provider).to.have.length(0);
    }
  });

  it("is understood by Loops, whose own markup calls the address otherwise than its script", async () => {
    const { requests } = await signUp({
      provider: "loops",
      fields: [["newsletter-form-input", reader]],
      emailField: "newsletter-form-input",
      answers: [{ json: { success: true } }],
    });
    expect(fieldsIn(requests[0])).to.deep.include(["email", reader]);
  });

  it("is taken, or refused, as the service says in its own way", async () => {
    const yes: [ProviderName, unknown][] = [
      ["kit", { status: "success" }],
      ["brevo", { success: true, message: "Danke!" }],
      ["loops", { success: true }],
      ["mautic", { success: 1, results: [] }],
      ["mailpoet", { data: [], meta: {} }],
    ];
    for (const [provider, json] of yes)
      expect(await said(provider, "/x", { json }), provider).to.deep.equal({ outcome: "accepted" });
    const no: [ProviderName, Answer, object][] = [
      [
        "kit",
        { json: { status: "failed", errors: { messages: ["Email address is invalid"] } } },
        { outcome: "invalid", field: "email" },
      ],
      [
        "brevo",
        { status: 400, json: { success: false, errors: { EMAIL: "E-Mail ungültig" } } },
        { outcome: "invalid", field: "email" },
      ],
      [
        "loops",
        { status: 400, json: { success: false, message: "Invalid email" } },
        { outcome: "invalid", field: "email" },
      ],
      [
        "mautic",
        { json: { success: 0, validationErrors: { email: "required" } } },
        { outcome: "invalid", field: "email" },
      ],
      [
        "mailpoet",
        { status: 400, json: { errors: [{ message: "You need to wait 5 minutes before subscribing again." }] } },
        { outcome: "limited", retryable: true, retryAfter: 300 },
      ],
    ];
    for (const [provider, answer, outcome] of no)
      expect(await said(provider, "/x", answer), provider).to.deep.equal(outcome);
  });

  it("shows the page on which a suspicious service wants to see a person", async () => {
    const url = "https://app.kit.example/guards/1";
    expect(await said("kit", "/x", { json: { status: "quarantined", url } })).to.deep.equal({
      outcome: "challenge",
      url,
    });
    const captcha = {
      errors: [{ message: "Please fill in the CAPTCHA." }],
      meta: { redirect_url: "https://site.example/captcha" },
    };
    expect(await said("mailpoet", "/x", { status: 400, json: captcha })).to.deep.equal({
      outcome: "challenge",
      url: "https://site.example/captcha",
    });
  });

  it("does not tell who is subscribed already", async () => {
    for (const is_subscribed of [true, false])
      expect(await said("klaviyo", "/x", { json: { success: true, data: { is_subscribed } } })).to.deep.equal({
        outcome: "accepted",
      });
  });

  it("looks like a success where a service refuses who is on the list already", async () => {
    const refusals: [ProviderName | "auto", Answer][] = [
      ["endpoint", { status: 409, json: { title: "Conflict" } }],
      ["endpoint", { status: 400, json: { detail: "This e-mail address is already subscribed." } }],
      ["loops", { status: 409, json: { success: false, message: "Email already on list." } }],
      ["kit", { json: { status: "failed", errors: ["already subscribed"] } }],
      ["brevo", { json: { success: false, message: "Contact already exist" } }],
    ];
    for (const [provider, answer] of refusals)
      expect(await said(provider as ProviderName, "/x", answer), provider).to.deep.equal({ outcome: "accepted" });
  });

  it("claims nothing where a service refuses in words of another language: they may say who is on the list", async () => {
    const refusals: [ProviderName | "auto", Answer][] = [
      [
        "brevo",
        { status: 400, json: { success: false, errors: { EMAIL: "Diese E-Mail-Adresse ist bereits angemeldet." } } },
      ],
      ["mailpoet", { status: 400, json: { errors: [{ message: "Cette adresse e-mail est déjà inscrite." }] } }],
      ["mautic", { json: { success: 0, errorMessage: ["Ya est\u00e1 suscrito."] } }],
      ["auto", { status: 422, json: { errors: { email: ["Il campo e-mail è già stato utilizzato."] } } }],
      ["kit", { json: { status: "failed", errors: ["登録済みです"] } }],
    ];
    for (const [provider, answer] of refusals)
      expect(await said(provider as ProviderName, "/x", answer), provider).to.deep.equal({
        outcome: "unconfirmed",
        reason: "unread",
      });
  });

  it("reads what servers commonly say about an address that is none", async () => {
    const refusals: Answer[] = [
      { status: 400, json: { email: ["Enter a valid email address."] } },
      { status: 400, json: { error: '"email" must be a valid email' } },
      { status: 400, json: { message: ["email must be an email"] } },
      { status: 400, json: { message: "Email is malformed" } },
      { status: 422, json: { email: ["can't be blank"] } },
      { status: 400, json: { message: "Email domain is blocked" } },
    ];
    for (const answer of refusals)
      expect(await said("auto" as ProviderName, "/x", answer), JSON.stringify(answer)).to.deep.equal({
        outcome: "invalid",
        field: "email",
      });
  });

  it("reads a code or the name of a field in any language", async () => {
    const title = "Ce champ n’est pas valide.";
    expect(await said("endpoint", "/x", { status: 422, json: { field: "email", title } })).to.include({
      outcome: "invalid",
    });
    expect(
      await said("mautic", "/x", { json: { success: 0, validationErrors: { email: title }, errorMessage: title } }),
    ).to.include({ outcome: "invalid", field: "email" });
    for (const status of [401, 404])
      expect((await said("brevo", "/x", { status, json: { message: title } })).outcome).to.equal("misconfigured");
    expect((await said("endpoint", "/x", { status: 400, json: { title: "Bad Request" } })).outcome).to.equal(
      "misconfigured",
    );
  });

  it("is a refusal where something else than being on the list has happened already", async () => {
    const refusals: Answer[] = [
      { status: 400, json: { message: "This link has already expired." } },
      { status: 400, json: { message: "You have already been unsubscribed by an administrator." } },
      { status: 422, json: { field: "name", title: "This name is already taken." } },
      { status: 409, json: { field: "submission", title: "Already used for another address" } },
    ];
    for (const answer of refusals)
      expect((await said("endpoint", "/x", answer)).outcome, JSON.stringify(answer)).to.match(/invalid|misconfigured/);
    expect(await said("endpoint", "/x", { status: 422, json: { email: ["has already been taken"] } })).to.deep.equal({
      outcome: "accepted",
    });
  });

  it("asks to mend what a server calls unprocessable, also where it names no field", async () => {
    expect((await said("endpoint", "/x", { status: 422, json: {} })).outcome).to.equal("invalid");
  });

  it("is not called a failure where Loops hides that it is limited", async () => {
    expect((await said("loops", "/x", { status: 429, cors: "off" })).outcome).to.equal("unconfirmed");
  });
});

describe("a sign-up at HubSpot", () => {
  const path = "/submissions/v3/integration/submit/123/a-b";

  it("carries the fields, the page and the proof of consent in HubSpot's own form", async () => {
    const purposes = [
      { id: "process", granted: true, text: "Store my address." },
      { id: "999", granted: false, text: "Send me offers." },
    ];
    const consent = { version: 1, id: "c", time: "t", language: "en", page: "p", list: [], purposes } as const;
    const { requests, outcome } = await signUp({
      provider: "hubspot",
      path,
      name: "Ada",
      consent,
      fields: [
        ["0-1/email", "typed"],
        ["0-1/city", "Riga"],
        ["hs_context", "{}"],
      ],
      emailField: "0-1/email",
      answers: [{ json: { inlineMessage: "<p>Thanks</p>" } }],
    });
    expect(jsonIn(requests[0])).to.deep.equal({
      fields: [
        { objectTypeId: "0-1", name: "email", value: reader },
        { objectTypeId: "0-1", name: "city", value: "Riga" },
        { objectTypeId: "0-1", name: "firstname", value: "Ada" },
      ],
      context: { pageUri: "https://site.example/story", pageName: "A story" },
      legalConsentOptions: {
        consent: {
          consentToProcess: false,
          text: "Store my address.\nSend me offers.",
          communications: [{ value: false, subscriptionTypeId: 999, text: "Send me offers." }],
        },
      },
    });
    expect(outcome).to.deep.equal({ outcome: "accepted" });
  });

  it("has an outcome for each of its errors", async () => {
    const error = (errorType: string) =>
      said("hubspot", path, { status: 400, json: { errors: [{ message: "x", errorType }] } });
    expect(await error("INVALID_EMAIL")).to.deep.equal({ outcome: "invalid", field: "email" });
    expect(await error("BLOCKED_EMAIL")).to.deep.equal({ outcome: "invalid", field: "email" });
    expect((await error("FORM_HAS_RECAPTCHA_ENABLED")).outcome).to.equal("challenge");
    expect((await error("REQUIRED_FIELD")).outcome).to.equal("misconfigured");
    expect((await said("hubspot", path, { status: 429, json: {} })).outcome).to.equal("limited");
  });
});

describe("a sign-up at Klaviyo", () => {
  const path = "/client/subscriptions/?company_id=Ab12Cd";

  it("names the list, the consent and the version of the API", async () => {
    const { requests, outcome } = await signUp({
      provider: "klaviyo",
      path,
      name: "Ada",
      newsletters: ["XyZ123"],
      answers: [{ status: 202 }],
    });
    expect(requests[0]?.headers["revision"]).to.equal("2026-07-15");
    expect(requests[0]?.query).to.deep.equal({ company_id: "Ab12Cd" });
    expect(jsonIn(requests[0])).to.deep.equal({
      data: {
        type: "subscription",
        attributes: {
          custom_source: "https://site.example/story",
          profile: {
            data: {
              type: "profile",
              attributes: {
                email: reader,
                first_name: "Ada",
                subscriptions: { email: { marketing: { consent: "SUBSCRIBED" } } },
              },
            },
          },
        },
        relationships: { list: { data: { type: "list", id: "XyZ123" } } },
      },
    });
    expect(outcome).to.deep.equal({ outcome: "accepted" });
  });

  it("has an outcome for each of its errors", async () => {
    const error = (detail: string, pointer: string) =>
      said("klaviyo", path, { status: 400, json: { errors: [{ code: "invalid", detail, source: { pointer } }] } });
    expect((await error("Invalid email address", "/data/attributes/profile/data/attributes/email")).outcome).to.equal(
      "invalid",
    );
    expect((await error("No such list", "/data/relationships/list")).outcome).to.equal("misconfigured");
  });
});
