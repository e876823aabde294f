/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Postcodes, in any spacing and in words. */
#include <string.h>

#include "core/mo-relay-private.h"

#define ANY  FALSE
#define THIS TRUE

/* Of the Royal Mail; no "C" and no "T", so that a level of injury is no postcode. */
static const char areas[] =
    " AB AL B BA BB BD BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN "
    "DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L "
    "LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA "
    "SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS "
    "WV YO ZE ";

#define INWARD "[ABD-HJLNP-UW-Z]"
#define FIGURE "(\\d{1,2}|zero|" MO_RELAY_COUNT ")"

static const MoRelayShape shapes[] = {
  { MO_LEAK_POSTCODE, ANY, "\\b[A-Z]{1,2}\\d[A-Z0-9]?[ .,-]{0,3}\\d" INWARD "{2}\\b" },
  { MO_LEAK_POSTCODE, ANY, "\\b[A-Z]{1,2} \\d[A-Z0-9]?[ .,-]{1,3}\\d" INWARD "{2}\\b" },
  { MO_LEAK_POSTCODE, ANY, "\\b[A-Z]{2} ?\\d{2} \\d " INWARD "{2}\\b" },
  { MO_LEAK_POSTCODE,
    THIS,
    "\\b[A-Z]([ .-]?[A-Z])?[ .-]{0,2}\\d([ .-]?[A-Z0-9])?[ .-]{1,3}\\d[ .-]{0,2}" INWARD
    "[ .-]?" INWARD "\\b" },
  { MO_LEAK_POSTCODE,
    THIS,
    "\\b[A-Z]([ ,-]{0,2}[A-Z])?[ ,]+" FIGURE "[ ,]+" FIGURE "[ ,]+" INWARD "[ ,-]{0,2}" INWARD
    "\\b" },
  { MO_LEAK_POSTCODE,
    ANY,
    "\\bpost ?code[^.\\n]{0,24}?\\b[A-Z][ ,]?[A-Z]?[ ,]?(\\d{1,2}|" MO_RELAY_COUNT
    ")([ ,]+" FIGURE "[ ,]+[A-Z][ ,]?[A-Z])?\\b" },
};

static gboolean
is_area (const char *piece)
{
  char area[5] = " ";
  int n = 1;
  for (; *piece && n < 3 && !g_ascii_isdigit (*piece); piece++)
    if (g_ascii_isalpha (*piece))
      area[n++] = g_ascii_toupper (*piece);
  area[n++] = ' ';
  area[n] = '\0';
  return strstr (areas, area) != NULL;
}

/* "L1 2nd": counted, not posted; "S4 2hr": an hour. */
static gboolean
is_counted (const char *piece)
{
  static const char *const endings[] = { "st", "nd", "rd", "th", "hr", "yr", "pt" };
  gsize length = strlen (piece);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_equal (piece + length - 2, endings[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_postcode (const char *piece)
{
  return g_ascii_strncasecmp (piece, "post", 4) == 0 ||
         (is_area (piece) && !is_counted (piece));
}

void
mo_relay_seek_postcodes (MoRelaySeek *seek)
{
  static GRegex *compiled[G_N_ELEMENTS (shapes)];
  static gsize once;

  if (g_once_init_enter (&once)) {
    mo_relay_shapes_compile (shapes, compiled, G_N_ELEMENTS (shapes));
    g_once_init_leave (&once, 1);
  }
  mo_relay_seek_shapes (seek, shapes, compiled, G_N_ELEMENTS (shapes), is_postcode);
}
