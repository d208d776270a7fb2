/** The one thing that every runtime of the launch bundle has besides the language itself. */
declare function setTimeout(run: () => void, ms: number): unknown;
