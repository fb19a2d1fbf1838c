import type { Plugin } from "vite";

/**
 * What of Lit no template and no class of ours uses, by the file of Lit that has it: every page would load it for nothing.
 * Only for the embed, which exports nothing; whoever imports our classes gets all of Lit. A Lit that is written differently
 * stops the build, and `test/package/lit.test.mjs` looks in our templates for what needs a part that is left out.
 */
const unused: [file: RegExp, found: RegExp, instead: string][] = [
  // Directives.
  [/lit-html\.js$/, /function \w\(t,i,s=t,e\)\{if\(i===\w\)return i;.*?,i\}(?=class)/, ""],
  [/lit-html\.js$/, /\bM\(this,([^,()]+),\w(?:,\w)?\)/g, "$1"],
  [/lit-html\.js$/, /&&t!==E(?=&&this\._\()/, ""],
  [/lit-html\.js$/, /&&t!==E(?=,o&&)/, ""],
  [/lit-html\.js$/, /r===E&&\(r=this\._\$AH\[n\]\),/, ""],
  [/lit-html\.js$/, /if\(\((t=t\?\?A)\)===E\)return;/, "$1;"],
  [/lit-html\.js$/, /this\._\$AN=void 0,/g, ""],
  [/lit-element\.js$/, /render\(\)\{return r\}/, ""],
  [/lit-html\.js$/, /get tagName\(\)\{.*?\}get _\$AU\(\)\{.*?\}/, ""],
  [/lit-html\.js$/, /get parentNode\(\)\{return this\._\$AM\.parentNode\}get _\$AU\(\)\{.*?\}/, ""],
  [/lit-html\.js$/, /get _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/, ""],
  [/lit-html\.js$/, /get parentNode\(\)\{let .*?\}get startNode\(\)\{.*?\}get endNode\(\)\{.*?\}/, ""],
  [/lit-html\.js$/, /,this\._\$Cv=\w\?\.isConnected\?\?!0/, ""],
  [/lit-html\.js$/, /setConnected\(t\)\{.*?\}(?=\}class)/, ""],
  [/lit-html\.js$/, /for\(this\._\$AP\?\.\(!1,!0,s\);/, "for(;"],
  [/lit-element\.js$/, /connectedCallback\(\)\{.*?\}disconnectedCallback\(\)\{.*?\}/, ""],
  [/lit-element\.js$/, /this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ""],
  [/lit-html\.js$/, /\(t\?\.creationScope\?\?l\)/, "l"],
  [/lit-html\.js$/, /s\?\.renderBefore\?\?i/, "i"],
  [/lit-html\.js$/, /const t=s\?\.renderBefore\?\?null;(.*?)\(c\(\),t\),t,/, "$1(c(),null),null,"],
  // Listeners that are objects.
  [/lit-html\.js$/, /\|\|t\.capture!==s\.capture\|\|t\.once!==s\.once\|\|t\.passive!==s\.passive/, ""],
  [/lit-html\.js$/, /"function"==typeof (this\._\$AH)\?(.*?):this\._\$AH\.handleEvent\(t\)/, "$2"],
  [/lit-element\.js$/, /i\._\$litElement\$=!0,/, ""],
  // Values in the place of attributes, in comments, and in elements whose content is text.
  [/lit-html\.js$/, /6===\w\.type&&\(\w=new \w\(\w,this,t\)\)/, "0"],
  [
    /lit-html\.js$/,
    /class \w\{constructor\(t,i,s\)\{this\.element=t,this\.type=6,.*?\}get _\$AU\(\)\{.*?\}_\$AI\(t\)\{.*?\}\}/,
    "",
  ],
  [/lit-html\.js$/, /,F:\w(?=\})/, ""],
  [/lit-html\.js$/, /,V:M(?=,)/, ""],
  [/lit-html\.js$/, /else t\.startsWith\(\w\)&&\(\w\.push\(\{type:6,index:\w\}\),\w\.removeAttribute\(t\)\)/, ""],
  [/lit-html\.js$/, /if\(\w\.test\(\w\.tagName\)\)\{.*?\}\}(?=\}else)/, ""],
  [/lit-html\.js$/, /\(\w\.test\(\w\[2\]\)&&\(\w=RegExp\("<\/"\+\w\[2\],"g"\)\),(\w=\w)\)/, "($1)"],
  [/lit-html\.js$/, /if\((\w\.data===\w)\)(\w\.push\(\{type:2,index:\w\}\));else\{let t=-1;.*?\}(?=\w\+\+)/, "$1&&$2;"],
  // Templates of SVG and MathML, and templates compiled beforehand.
  [/lit-html\.js$/, /2===i\?"<svg>":3===i\?"<math>":""/, '""'],
  [/lit-html\.js$/, /\+\(2===i\?"<\/svg>":3===i\?"<\/math>":""\)/, ""],
  [/lit-html\.js$/, /,2===i\|\|3===i\)\{.*?\}(?=for)/, ");"],
  [/lit-html\.js$/, /"number"==typeof \w\?(this\._\$AC\(t\)):\(.*?\),\w\)/, "$1"],
  // Roots and style sheets, which Widget makes; controllers that wait for other moments than an update; ways to put an update off.
  [/lit-element\.js$/, /createRenderRoot\(\)\{.*?\}(?=update)/, ""],
  [/reactive-element\.js$/, /createRenderRoot\(\)\{.*?\}(?=connectedCallback)/, ""],
  [/reactive-element\.js$/, /static finalizeStyles\(s\)\{.*?return i\}/, ""],
  [/reactive-element\.js$/, /this\.finalizeStyles\((this\.styles)\)/, "$1"],
  [/reactive-element\.js$/, /\w\.elementStyles=\[\],/, ""],
  [/reactive-element\.js$/, /,void 0!==this\.renderRoot&&this\.isConnected&&t\.hostConnected\?\.\(\)/, ""],
  [/reactive-element\.js$/, /,this\._\$EO\?\.forEach\(t=>t\.hostConnected\?\.\(\)\)/, ""],
  [/reactive-element\.js$/, /this\._\$EO\?\.forEach\(t=>t\.hostDisconnected\?\.\(\)\)/, ""],
  [/reactive-element\.js$/, /this\._\$EO\?\.forEach\(t=>t\.hostUpdated\?\.\(\)\),/, ""],
  [
    /reactive-element\.js$/,
    /const t=this\.scheduleUpdate\(\);return null!=t&&await t,/,
    "this.performUpdate();return ",
  ],
  [/reactive-element\.js$/, /scheduleUpdate\(\)\{return this\.performUpdate\(\)\}/, ""],
  [/reactive-element\.js$/, /this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{return /, ""],
  [/reactive-element\.js$/, /shouldUpdate\(t\)\{return!0\}/, ""],
  [/reactive-element\.js$/, /t=this\.shouldUpdate\(s\),t\?\((.*?this\.update\(s\))\):this\._\$EM\(\)/, "t=!0,$1"],
  // Properties that are declared in a static field, written back to attributes or read as JSON by Lit; initializers.
  [/reactive-element\.js$/, /static addInitializer\(t\)\{.*?\}(?=static)/, ""],
  [/reactive-element\.js$/, /,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ""],
  [/reactive-element\.js$/, /,void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)/, ""],
  [/reactive-element\.js$/, /removeController\(t\)\{.*?\}(?=_\$E_)/, ""],
  [
    /reactive-element\.js$/,
    /,this\.hasOwnProperty\(\w\("properties"\)\)\)\{.*?for\(const i of s\)this\.createProperty\(i,t\[i\]\)\}/,
    ");",
  ],
  [/reactive-element\.js$/, /toAttribute\(t,s\)\{.*?return t\},/, ""],
  [/reactive-element\.js$/, /;break;case Object:case Array:try\{.*?\}catch\(t\)\{i=null\}/, ""],
  [/reactive-element\.js$/, /_\$ET\(t,s\)\{.*?\}(?=_\$AK)/, ""],
  [/reactive-element\.js$/, /this\._\$Eq&&=.*?,(?=this\._\$EM)/, ""],
  [/reactive-element\.js$/, /"function"==typeof t\.converter\?\{fromAttribute:t\.converter\}:/, ""],
  [/reactive-element\.js$/, /i\.hasChanged\?\?f/, "f"],
  [/reactive-element\.js$/, /this\._\$Ej\?\.get\(e\)\?\?r/, "r"],
  [/reactive-element\.js$/, /i&&!\(this\._\$Ej\?\?=new Map\)\.has\(t\)&&\(.*?\)\|\|\(/, "("],
  [/reactive-element\.js$/, /s\.state&&\(s\.attribute=!1\),/, ""],
  [/reactive-element\.js$/, /\|\|i\.useDefault&&i\.reflect&&.*?(?=\)\)return)/, ""],
  [/reactive-element\.js$/, /,!0===e&&this\._\$Em!==t&&\(this\._\$Eq\?\?=new Set\)\.add\(t\)/, ""],
  // Properties with accessors or comparisons of their own; what is kept of options nobody gives. `declareProperties` names each attribute.
  [/reactive-element\.js$/, /,\w=\{attribute:!0,.*?hasChanged:f\}/, ""],
  [
    /reactive-element\.js$/,
    /t,s=b\)\{if\((this\._\$Ei\(\)),.*?(this\.elementProperties\.set\(t,s\)),!s\.noAccessor\)\{const i=Symbol\(\),.*?\}(?=static)/,
    "t,s){$1,$2;const i=Symbol();s.noAccessor||e(this.prototype,t,{get(){return this[i]},set(s){const e=this[i];this[i]=s,this.requestUpdate(t,e)},configurable:!0,enumerable:!0})}",
  ],
  [/reactive-element\.js$/, /static getPropertyDescriptor\(.*?(?=static _\$Ei)/, ""],
  [
    /reactive-element\.js$/,
    /const i=this\._\$Eu\(t,s\);void 0!==i&&this\._\$Eh\.set\(i,t\)/,
    "this._$Eh.set(s.attribute??t,t)",
  ],
  [/reactive-element\.js$/, /static _\$Eu\(t,s\)\{.*?\}(?=constructor)/, ""],
  [/reactive-element\.js$/, /this\._\$Ep=void 0,this\.isUpdatePending=!1,this\.hasUpdated=!1,this\._\$Em=null,/, ""],
  [/reactive-element\.js$/, /!1===(this\.isUpdatePending)&&/, "$1||"],
  [
    /reactive-element\.js$/,
    /\{this\._\$AK\(t,i\)\}_\$AK\(t,s\)\{.*?\}\}(?=requestUpdate)/,
    "{const e=this.constructor,h=e._$Eh.get(t),{converter:r=u,type:o}=e.elementProperties.get(h);this[h]=r.fromAttribute(i,o)}",
  ],
  [
    /reactive-element\.js$/,
    /requestUpdate\(t,s,i,e=!1,h\)\{if\(void 0!==t\)\{.*?this\.C\(t,s,i\)\}/,
    "requestUpdate(t,s){if(void 0!==t){if(!f(this[t],s))return;this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0)}",
  ],
  [/reactive-element\.js$/, /C\(t,s,\{useDefault.*?\}(?=async)/, ""],
  [
    /reactive-element\.js$/,
    /(?<=hasUpdated\)\{)if\(this\.renderRoot\?\?=this\.createRenderRoot\(\),(this\._\$Ep\))/,
    "if($1",
  ],
  [
    /reactive-element\.js$/,
    /const t=this\.constructor\.elementProperties;if\(t\.size>0\)for.*?this\.C\(s,void 0,i,e\)\}/,
    "",
  ],
  [
    /reactive-element\.js$/,
    /let t=!1;(const s=this\._\$AL;try\{)t=!0,(.*?)catch\(s\)\{throw t=!1,(this\._\$EM\(\)),s\}t&&/,
    "$1$2catch(t){throw $3,t}",
  ],
  [/lit-element\.js$/, /constructor\(\)\{super\(\.\.\.arguments\),.*?\}(?=update)/, ""],
  [/lit-element\.js$/, /this\._\$Do=(e\(r,this\.renderRoot,)this\.renderOptions/, "$1{host:this}"],
  // Dynamic tags, comments and what else a template could begin with; what only directives ask a part.
  [/lit-html\.js$/, /\/<\(\?:\(!--.*?\/g(,\w)=\/-->\/g,\w=\/>\/g/, "/<\\/?[a-zA-Z][^>\\s]*/g$1=0"],
  [/lit-html\.js$/, /c===v\?"!--"===u\[1\].*?:c===p\?/, "c!==p?c=p:"],
  [/lit-html\.js$/, /c=n\?\?v,/, "c=v,"],
  [/lit-html\.js$/, /:c===\$\|\|c===g\?c=p:c===_\|\|c===m\?c=v:\(c=p,n=void 0\)/, ""],
  [/lit-html\.js$/, /let n,l="",c=v/, 'let l="",c=v'],
  [/lit-html\.js$/, /if\(r\.hasAttributes\(\)\)/, ""],
  [/lit-html\.js$/, /type:[12],/g, ""],
  [/lit-html\.js$/, /2===r\.type\?i=(new k\(.*?\)):1===r\.type\?i=(new r\.ctor\(.*?\)):0/, "i=r.ctor?$2:$1"],
  [/lit-html\.js$/, /void 0!==s&&\((void 0!==s\.strings\?.*?)\),i\+\+/, "$1,i++"],
  [/lit-html\.js$/, /constructor\(\)\{super\(\.\.\.arguments\),this\.type=\d\}/g, ""],
  [/lit-html\.js$/, /constructor\(t,i,s,e,h\)\{super\(t,i,s,e,h\),this\.type=5\}/, ""],
  [/lit-html\.js$/, /this\.type=\d,/g, ""],
  [/lit-html\.js$/, /,?this\._\$AM=\w(?=[,}])/g, ""],
  [/lit-html\.js$/, /(_\$AI\(t),i=this(?=\))/g, "$1"],
  [/lit-html\.js$/, /(_\$AI\(t),i=this,s,e\)(.*?)o&&!e&&/, "$1,s)$2o&&"],
  [/lit-html\.js$/, /s\._\$AI\(t,s,i\)/, "s._$AI(t,i)"],
  [/lit-html\.js$/, /const s=\w\(t\)\.nextSibling;\w\(t\)\.remove\(\)/, "const s=t.nextSibling;t.remove()"],
];

export function leaveOut(code: string, id: string): string {
  const wanted = unused.filter(([file]) => file.test(id));
  return wanted.reduce((text, [, found, instead]) => {
    if (!found.test(text)) throw new Error(`${id} has no ${found}`);
    return text.replace(found, instead);
  }, code);
}

/** Takes out of Lit what the embed never runs. */
export function litLean(): Plugin {
  return {
    name: "standfirst:lit-lean",
    enforce: "pre",
    transform: (code, id) =>
      /node_modules.*(lit-html|lit-element|reactive-element)\.js$/.test(id) ? leaveOut(code, id) : undefined,
  };
}
