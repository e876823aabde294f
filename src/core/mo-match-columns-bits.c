/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/mo-clones.h"
#include "core/mo-match-columns-private.h"

#define HOURS 168

typedef void (*Bits) (const MoMatchSide *side, guint64 has[3]);

void
mo_hour_bits (const MoMatchSide *side, guint64 has[3])
{
  memset (has, 0, 3 * sizeof *has);
  for (guint day = 0; day < 7; day++)
    for (guint32 left = side->week.hours[day]; left; left &= left - 1) {
      guint bit = day * 24 + (guint) __builtin_ctz (left);
      has[bit / 64] |= G_GUINT64_CONSTANT (1) << bit % 64;
    }
}

static void
interests_of (const MoMatchSide *side, guint64 has[3])
{
  has[0] = side->interests[0];
  has[1] = side->interests[1];
  has[2] = 0;
}

static void
goals_of (const MoMatchSide *side, guint64 has[3])
{
  has[0] = side->goals;
  has[1] = has[2] = 0;
}

/* ---------------------------------------------------------------------- which are alike */

static guint64
mixed (guint64 x)
{
  x = (x + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  x = (x ^ x >> 30) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  return x ^ x >> 27;
}

/* A number for each bit: alike for those that the same mentors have. */
static void
sign (guint64 (*has)[3], guint n, guint64 signs[192])
{
  memset (signs, 0, 192 * sizeof *signs);
  for (guint i = 0; i < n; i++) {
    guint64 mine = mixed (i);
    for (guint w = 0; w < 3; w++)
      for (guint64 left = has[i][w]; left; left &= left - 1)
        signs[w * 64 + (guint) __builtin_ctzll (left)] += mine;
  }
}

static gboolean
all_or_none (guint64 (*has)[3], guint n, const guint64 mask[3])
{
  for (guint i = 0; i < n; i++) {
    guint64 one = has[i][0] & mask[0], two = has[i][1] & mask[1], three = has[i][2] & mask[2];
    gboolean none = !(one | two | three);
    if (!none && (one != mask[0] || two != mask[1] || three != mask[2]))
      return FALSE;
  }
  return TRUE;
}

/* Bits with the same sign are one column, once it is seen that they are alike indeed. */
static void
group (MoBitColumns *bits, guint64 (*has)[3], guint n, const guint64 signs[192])
{
  gboolean taken[192] = { FALSE };
  bits->mask = g_malloc0 (192 * sizeof *bits->mask);
  for (guint b = 0; b < 192; b++) {
    guint64 *mask = bits->mask[bits->n], alone[3] = { 0 };
    if (taken[b] || !signs[b])
      continue;
    alone[b / 64] = G_GUINT64_CONSTANT (1) << b % 64;
    for (guint c = b; c < 192; c++)
      if (!taken[c] && signs[c] == signs[b])
        mask[c / 64] |= G_GUINT64_CONSTANT (1) << c % 64;
    if (!all_or_none (has, n, mask))
      memcpy (mask, alone, sizeof alone);
    for (guint c = b; c < 192; c++)
      taken[c] |= (mask[c / 64] >> c % 64 & 1) != 0;
    bits->n++;
  }
}

static void
fill (MoBitColumns *bits, const MoMatchColumns *columns, Bits bits_of)
{
  guint n = columns->n, width = columns->width;
  g_autofree guint64 (*has)[3] = g_malloc0 ((n + 1) * sizeof *has);
  guint64 signs[192];
  guint8 *column[192] = { NULL };

  bits->said = g_malloc0 (width);
  for (guint i = 0; i < n; i++) {
    bits_of (columns->mentors[i], has[i]);
    bits->said[i] = has[i][0] | has[i][1] | has[i][2] ? 255 : 0;
  }
  sign (has, n, signs);
  group (bits, has, n, signs);
  bits->bytes = g_malloc0 ((gsize) bits->n * width + 1);
  for (guint b = 0; b < 192; b++)
    for (guint g = 0; g < bits->n; g++)
      if (bits->mask[g][b / 64] >> b % 64 & 1)
        column[b] = bits->bytes + (gsize) g * width;
  for (guint i = 0; i < n; i++)
    for (guint w = 0; w < 3; w++)
      for (guint64 left = has[i][w]; left; left &= left - 1)
        column[w * 64 + (guint) __builtin_ctzll (left)][i] = 255;
}

void
mo_bit_columns_fill_hours (MoBitColumns *bits, const MoMatchColumns *columns)
{
  fill (bits, columns, mo_hour_bits);
}

void
mo_bit_columns_fill_interests (MoBitColumns *bits, const MoMatchColumns *columns)
{
  fill (bits, columns, interests_of);
}

void
mo_bit_columns_fill_goals (MoBitColumns *bits, const MoMatchColumns *columns)
{
  fill (bits, columns, goals_of);
}

void
mo_bit_columns_clear (MoBitColumns *bits)
{
  g_free (bits->mask);
  g_free (bits->bytes);
  g_free (bits->said);
}

/* ---------------------------------------------------------------------- counting */

MO_CLONES static void
add_column (guint8 *restrict count, const guint8 *restrict bytes, guint8 times, guint width)
{
  for (guint i = 0; i < width; i++)
    count[i] += bytes[i] & times;
}

void
mo_bit_columns_count (const MoBitColumns *bits,
                      const guint64 has[3],
                      guint8 *count,
                      guint width)
{
  memset (count, 0, width);
  for (guint g = 0; g < bits->n; g++) {
    const guint64 *mask = bits->mask[g];
    int times = __builtin_popcountll (has[0] & mask[0]) +
                __builtin_popcountll (has[1] & mask[1]) +
                __builtin_popcountll (has[2] & mask[2]);
    if (times)
      add_column (count, bits->bytes + (gsize) g * width, (guint8) times, width);
  }
}
