/** Stands for the classes that jsforce builds on `Connection.request`: queries, objects, quick actions, its own renewal of a session. */
export default function leftOutApi(): never {
  throw new Error('This part of jsforce is left out of this build');
}
