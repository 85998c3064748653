/** What the device says of its network. That there is one does not mean that Salesforce can be reached. */
export type Network = {
  /** True = certainly none. */
  isOffline(): boolean;
  /** Told when the device gets a network again; returns how to stop. */
  onOnline(listener: () => void): () => void;
};
