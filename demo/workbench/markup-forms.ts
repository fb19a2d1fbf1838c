import type { WidgetState } from "../stories/story.js";
import { htmlOf, markerOf, templateOf } from "./markup.js";
import type { Expressions } from "./markup.js";
import { astroOf, reactOf, svelteOf, vueOf } from "./markup-frameworks.js";

/** One way to bring a state into a publishing system. */
export interface Form {
  readonly id: string;
  readonly name: string;
  /** Where it goes. */
  readonly where: string;
  readonly write: (tag: string, state: WidgetState) => string;
}

const wordPress: Expressions = {
  headline: "<?php echo esc_attr( get_the_title() ); ?>",
  standfirst: "<?php echo esc_attr( get_the_excerpt() ); ?>",
  byline: "<?php echo esc_attr( get_the_author() ); ?>",
  published: "<?php echo esc_attr( get_the_date( 'c' ) ); ?>",
  updated: "<?php echo esc_attr( get_the_modified_date( 'c' ) ); ?>",
};

const ghost: Expressions = {
  headline: "{{title}}",
  standfirst: "{{custom_excerpt}}",
  byline: "{{primary_author.name}}",
  published: "{{date published_at format='YYYY-MM-DDTHH:mm:ssZ'}}",
  updated: "{{date updated_at format='YYYY-MM-DDTHH:mm:ssZ'}}",
};

const twig: Expressions = {
  headline: "{{ node.label }}",
  standfirst: "{{ node.field_standfirst.value }}",
  byline: "{{ node.owner.displayname }}",
  published: "{{ node.createdtime|date('c') }}",
  updated: "{{ node.changedtime|date('c') }}",
};

const liquid: Expressions = {
  headline: "{{ page.title | escape }}",
  standfirst: "{{ page.standfirst | escape }}",
  byline: "{{ page.author | escape }}",
  published: "{{ page.date | date_to_xmlschema }}",
  updated: "{{ page.updated | date_to_xmlschema }}",
};

const nunjucks: Expressions = {
  headline: "{{ title }}",
  standfirst: "{{ standfirst }}",
  byline: "{{ author }}",
  published: "{{ page.date.toISOString() }}",
  updated: "{{ updated }}",
};

const wordPressTemplate = (tag: string, state: WidgetState): string => `<?php
// functions.php, once: the script tag, classic and async, so that no import map of the theme is in its way, and with crossorigin, or Chromium fetches none of the later files from another origin.
add_action( 'wp_enqueue_scripts', function () {
	wp_enqueue_script( 'standfirst', 'https://cdn.example/standfirst.js', array(), null, array( 'strategy' => 'async' ) );
} );
add_filter( 'script_loader_tag', function ( $tag, $handle ) {
	return 'standfirst' === $handle ? str_replace( ' src=', ' crossorigin src=', $tag ) : $tag;
}, 10, 2 );
?>
<!-- The template: -->
${templateOf(tag, state, wordPress)}
`;

/** Every form, in the order they are offered. The first two are for everybody. */
export const forms: readonly Form[] = [
  {
    id: "html",
    name: "HTML",
    where: "Any page, and any editor that keeps unknown elements.",
    write: (tag, state) => `${htmlOf(tag, state)}\n`,
  },
  {
    id: "marker",
    name: "Marker",
    where:
      "Editors that strip unknown elements: WordPress for authors and contributors, sanitized Markdown with data attributes.",
    write: (tag, state) => `${markerOf(tag, state)}\n`,
  },
  {
    id: "wordpress",
    name: "WordPress block",
    where:
      "A Custom HTML block. Only roles that may write unfiltered HTML keep elements; for the others the marker is used here.",
    write: (tag, state) => `<!-- wp:html -->\n${markerOf(tag, state)}\n<!-- /wp:html -->\n`,
  },
  {
    id: "wordpress-theme",
    name: "WordPress template",
    where: "A PHP template of the theme.",
    write: wordPressTemplate,
  },
  {
    id: "ghost",
    name: "Ghost card",
    where: "An HTML card. The script tag goes into Settings → Code injection → Site header, once.",
    write: (tag, state) => `<!--kg-card-begin: html-->\n${htmlOf(tag, state)}\n<!--kg-card-end: html-->\n`,
  },
  {
    id: "ghost-theme",
    name: "Ghost theme",
    where: "post.hbs, inside {{#post}}. The script tag goes into default.hbs.",
    write: (tag, state) => `{{#post}}\n${templateOf(tag, state, ghost)}\n{{/post}}\n`,
  },
  {
    id: "twig",
    name: "Drupal / Twig",
    where: "node--article.html.twig; the script as a library of the theme with the attribute async.",
    write: (tag, state) => `${templateOf(tag, state, twig)}\n`,
  },
  {
    id: "liquid",
    name: "Jekyll / Liquid",
    where: "A layout.",
    write: (tag, state) => `${templateOf(tag, state, liquid)}\n`,
  },
  {
    id: "nunjucks",
    name: "Eleventy / Nunjucks",
    where: "A layout.",
    write: (tag, state) => `${templateOf(tag, state, nunjucks)}\n`,
  },
  { id: "react", name: "React", where: "React 19 and Next; types from standfirst/jsx.", write: reactOf },
  { id: "vue", name: "Vue", where: "Vue 3 and Nuxt.", write: vueOf },
  { id: "svelte", name: "Svelte", where: "Svelte 5 and SvelteKit.", write: svelteOf },
  { id: "astro", name: "Astro", where: "A component or a page.", write: astroOf },
];
