import { expect } from "@open-wc/testing";
import { fieldsOf, newKey } from "../support/origin.js";
import type { ReceivedRequest } from "../support/origin.js";
import { afterwards, fill, find, press, until } from "../support/page.js";
import { endings, pendingAnswer, reader, server, signup } from "../support/signup.js";

const around = (form: string, attributes = ""): string =>
  `<newsletter-signup list="${newKey("author")}" ${attributes}>${form}</newsletter-signup>`;

/** Types the address into the author's own form and presses a button of it. */
async function sendWith(element: Element, button: string): Promise<void> {
  const ended = endings(element);
  await fill(element.querySelector<HTMLInputElement>("[type=email]")!, reader);
  await press(find("button", button, element));
  await until(() => ended.length, "the try never ended");
}

const purposesIn = async (request: ReceivedRequest): Promise<unknown[]> => {
  const { consent = "{}" } = await fieldsOf(request);
  return (JSON.parse(consent) as { purposes: unknown[] }).purposes;
};

describe("<newsletter-signup> around the author's own form: what is asked", () => {
  it("puts no box into the record of consent that is in a trap, where a reader never sees it", async () => {
    const { url, requests } = await server(pendingAnswer);
    const trap = `<div style="position:absolute;left:-5000px"><input type="checkbox" name="fax"></div>`;
    const fields = `<input type="email" name="email"><label><input type="checkbox" name="terms"> I agree.</label>${trap}<button>Join</button>`;
    const element = await signup(around(`<form action="${url}" method="post">${fields}</form>`, 'provider="endpoint"'));
    await sendWith(element, "Join");
    const [request] = await requests(1);
    expect(await purposesIn(request!)).to.have.length(1);
  });

  it("asks for nothing that is switched off", async () => {
    const { url, requests } = await server(pendingAnswer);
    const off = `<fieldset disabled><label><input type="checkbox" name="print" required> The paper as well</label></fieldset>`;
    const fields = `<input type="email" name="email">${off}<button>Join</button>`;
    const element = await signup(around(`<form action="${url}" method="post">${fields}</form>`, 'provider="endpoint"'));
    await sendWith(element, "Join");
    expect(await requests(1)).to.have.length(1);
  });

  it("keeps the words beside a box that has no label, and those that a label by id gives it", async () => {
    const { url, requests } = await server(pendingAnswer);
    const bare = `<p><input type="checkbox" name="bare"> Write to me.</p>`;
    const named = `<p><input type="checkbox" name="named" aria-labelledby="why"> <span>*</span> <b id="why">Partners, too.</b></p>`;
    const fields = `<input type="email" name="email">${bare}${named}<button>Join</button>`;
    const element = await signup(around(`<form action="${url}" method="post">${fields}</form>`, 'provider="endpoint"'));
    await sendWith(element, "Join");
    const [first, second] = await purposesIn((await requests(1))[0]!);
    expect(first).to.include({ id: "bare", text: "Write to me." });
    expect(second).to.include({ id: "named", text: "Partners, too." });
  });
});

describe("<newsletter-signup> around the author's own form: where it goes", () => {
  it("sends to the address of the button that is pressed, with its name", async () => {
    const elsewhere = await server(pendingAnswer);
    const { url, requests } = await server(pendingAnswer);
    const fields = `<p>Which one?</p><input type="email" name="email"><button name="often" value="daily">Daily</button><button name="often" value="weekly" formaction="${elsewhere.url}">Weekly</button>`;
    const element = await signup(around(`<form action="${url}" method="post">${fields}</form>`, 'provider="endpoint"'));
    await sendWith(element, "Weekly");
    const [request] = await elsewhere.requests(1);
    expect(await fieldsOf(request!)).to.include({ email: reader, often: "weekly" });
    expect(await requests()).to.deep.equal([]);
  });

  it("keeps both buttons of a form that asks nothing else than which one is pressed", async () => {
    const { url, requests } = await server(pendingAnswer);
    const fields = `<input type="email" name="email"><button name="often" value="daily">Daily</button><button name="often" value="weekly">Weekly</button>`;
    const element = await signup(around(`<form action="${url}" method="post">${fields}</form>`, 'provider="endpoint"'));
    await sendWith(element, "Weekly");
    const [request] = await requests(1);
    expect(await fieldsOf(request!)).to.include({ email: reader, often: "weekly" });
  });

  it("leaves a form that asks with GET to the browser, where nobody has said that the server takes anything else", async () => {
    const { url, requests } = await server({ type: "text/html", body: "<p>Thanks" });
    const answer = document.createElement("iframe");
    answer.name = newKey("answer");
    document.body.append(answer);
    afterwards(() => answer.remove());
    const fields = `<p>Words</p><input type="email" name="mail"><input type="hidden" name="u" value="7"><button>Join</button>`;
    const element = await signup(around(`<form action="${url}" method="GET" target="${answer.name}">${fields}</form>`));
    await sendWith(element, "Join");
    expect(element.matches(":state(handed-off)")).to.equal(true);
    const [request] = await requests(1);
    expect(request?.method).to.equal("GET");
    expect(request?.query).to.include({ mail: reader, u: "7" });
  });
});
