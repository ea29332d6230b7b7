import { teach } from ".";
import en from "./en";
import fi from "./fi";
import sv from "./sv";

/** On the server all three languages are known from the start. */
export const allWords = { fi, sv, en };

teach("fi", fi);
teach("sv", sv);
teach("en", en);
