/** The time offered on every day of the week: the second where the desk is closed tomorrow. A week from a Monday is also "Next Monday". */
export const NEXT_MORNING = /Tomorrow morning|When we are open again/;
