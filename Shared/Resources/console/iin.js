// The check digit of an IIN or BIN. The date inside an IIN need not be the birth date and is not looked at.

/** Whether these are twelve ASCII digits with the right check digit: weights 1 to 11, or from 3 on where those give 10. */
export function isNationalNumber(text) {
  if (!/^[0-9]{12}$/.test(text)) return false;
  const sum = (from) => [...text.slice(0, 11)].reduce((all, digit, index) => all + digit * (((index + from) % 11) + 1), 0) % 11;
  return Number(text[11]) === (sum(0) === 10 ? sum(2) : sum(0));
}
