/** Every word that `code` of an issue of a spec can be, with what it means. */
export const issueCodes = {
  required_field: 'A field is missing that the object, in its place, must have.',
  unknown_field: 'The object has no field of this name; the hint names the one that was probably meant.',
  conflicting_fields: 'Two fields say the same thing, or contradict each other; one of them must go.',
  unknown_layer_type: 'There is no layer of this type.',
  wrong_type: 'The value is of another JSON type than the field, such as text for a number.',
  invalid_number: 'The number is not finite, or has a fraction where whole numbers are meant.',
  value_out_of_range: 'The number lies outside the range of the field; `limit` names the bound.',
  invalid_choice: 'The value is none of the words that the field knows.',
  too_short: 'A text or list has too few characters or elements.',
  too_long: 'A text or list has too many characters or elements.',
  invalid_color: 'The colour is not `#RRGGBB`, `#RGB` or `#RRGGBBAA`.',
  invalid_url: 'The address is not an absolute https address.',
  invalid_base64: 'The text is not padded base64 (RFC 4648).',
  invalid_language: 'The language is not a BCP 47 tag.',
  too_many_headers: 'A source has more request headers than are sent.',
  dimensions_out_of_range: 'The canvas, after `scale`, is smaller or larger than the limits.',
  too_many_layers: 'The request has more layers than the limit, nested ones included.',
  layout_too_deep: 'Layouts stand inside layouts deeper than the limit.',
  auto_outside_layout: '`"auto"` is the size of a text that does not stand in a layout.',
  text_too_long: 'A text, or all texts together, have more code points than the limit.',
  invalid_text:
    'A text holds a control character, half of a surrogate pair, or too many marks on one letter.',
  code_too_long: 'The value is longer than a code of this kind holds.',
  invalid_barcode: 'The value cannot be written in this barcode format, or its check digit is wrong.',
  too_many_urls: 'The request names more addresses than are fetched for one request.',
  too_many_issues: 'The request has more faults than are listed.',
  body_too_large: 'The JSON has more bytes than the limit.',
  json_too_deep: 'The JSON nests deeper than the limit.',
  invalid_json: 'The text is not JSON, names a key twice, or names `__proto__`.',
} as const satisfies Record<string, string>;

export type IssueCode = keyof typeof issueCodes;
