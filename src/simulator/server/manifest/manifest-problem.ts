/** The manifest holds something that is wrong, or that this local Outlook does not know. It names the place. */
export class ManifestProblem extends Error {
  constructor(
    /** Path of element names, e.g. `OfficeApp/VersionOverrides/Hosts/Host`. */
    readonly where: string,
    readonly reason: string,
  ) {
    super(`${where}: ${reason}`);
    this.name = 'ManifestProblem';
  }
}
