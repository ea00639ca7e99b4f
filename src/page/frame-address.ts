/** What settings that hold for a site or a page are compared with. */
export interface Address {
  /** Empty where no site has a part in it. */
  readonly hostname: string;
  readonly pathname: string;
}

/**
 * Where a reader is who reads this frame: its own address, and for a frame that a site writes itself (in its
 * own markup, about:blank, blob:, data:, sandboxed or not) that of the page that wrote it.
 */
export function frameAddress(frame: Window = window): Address {
  const { hostname, pathname } = frame.location;
  if (hostname !== '') return { hostname, pathname };
  return addressAround(frame) ?? { hostname: inheritedHost(frame), pathname };
}

/** The address of the frame around, where it is of the same origin. */
function addressAround(frame: Window): Address | undefined {
  try {
    return frame.parent === frame ? undefined : frameAddress(frame.parent);
  } catch {
    // Of another origin, as everything is for a sandboxed frame.
    return undefined;
  }
}

/** The host of the origin, of the nearest frame around that has one, or of the page that addresses are relative to. */
function inheritedHost({ origin, location, document }: Window): string {
  // Firefox tells no ancestors.
  const around: Iterable<string> = (location as Partial<Location>).ancestorOrigins ?? [];
  const { baseURI, referrer } = document;
  for (const address of [origin, ...around, baseURI, referrer]) {
    const hostname = URL.parse(String(address))?.hostname;
    if (hostname) return hostname;
  }
  return '';
}
