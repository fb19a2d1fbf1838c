/** Lines read and put on the page at a time: few enough that no task keeps a phone from scrolling. */
const batch = 100;

/** After each batch the page has a turn. */
export const breath = async (index: number): Promise<void> => {
  if (index % batch === 0) await new Promise((resolve) => setTimeout(resolve));
};
