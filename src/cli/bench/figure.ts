/** One measured number; `name` is stable between runs (`org.query.20000.median`), so that runs can be compared. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  /** `ms`, `kB`, `calls`, `ratio` … */
  readonly unit: string;
};

/** What a file in this folder may export, under a name that ends in `Figures`; `npm run bench` calls them one by one. */
export type Measure = () => readonly Figure[] | Promise<readonly Figure[]>;
