/** Vendors that sources call by a part of their name, or by a department. */
const NAMES: Readonly<Record<string, string>> = {
  'Palo Alto': 'Palo Alto Networks',
  'Cisco Talos Intelligence Group': 'Cisco Talos',
};

/** A vendor by its name, where a source calls it by the place of its reports: "Google Cloud Blog" is Google. */
export function vendorName(label: string): string {
  const name = label.replace(/(?: Cloud)? Blogs?$/, '');
  return Object.hasOwn(NAMES, name) ? (NAMES[name] ?? name) : name;
}
