interface FeedAnswer {
  body: string;
}

export function jsonFeed(places: { site: string; origin: string }): FeedAnswer;
export function rssFeed(places: { site: string; origin: string }): FeedAnswer;
export function wordPressPosts(options: { site: string; url: URL }): FeedAnswer;
