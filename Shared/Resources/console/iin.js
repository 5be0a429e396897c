// The check digit of an IIN or BIN. The date inside an IIN need not be the birth date and is not looked at.

const first = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const second = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/** Whether these are twelve ASCII digits with the right check digit. */
export function isNationalNumber(text) {
  if (!/^[0-9]{12}$/.test(text)) return false;
  const digits = Array.from(text, Number);
  const sum = (weights) => weights.reduce((total, weight, index) => total + weight * digits[index], 0) % 11;
  let check = sum(first);
  if (check === 10) check = sum(second);
  return check !== 10 && check === digits[11];
}
