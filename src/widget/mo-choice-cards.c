/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-choice-cards.h"

#include <glib/gi18n-lib.h>

#include "widget/mo-access.h"

#define GAP          9
#define MOST_NUMBERS 9 /* more than nine cards have no keys */

typedef struct {
  GtkWidget *check, *mark;
  char *code;
} Card;

struct _MoChoiceCards {
  GtkWidget parent_instance;

  GtkWidget *grid;
  GArray *cards;  /* Card */
  GArray *chosen; /* guint: which, in the order of choosing */
  gboolean several, quiet;
  int columns;
  guint last; /* where the focus was */
};

G_DEFINE_FINAL_TYPE (MoChoiceCards, mo_choice_cards, GTK_TYPE_WIDGET)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static Card *
card_at (MoChoiceCards *self, guint i)
{
  return &g_array_index (self->cards, Card, i);
}

static int
place_of (MoChoiceCards *self, guint card)
{
  for (guint i = 0; i < self->chosen->len; i++)
    if (g_array_index (self->chosen, guint, i) == card)
      return (int) i;
  return -1;
}

/* ---------------------------------------------------------------------- showing */

/* Of several the first is the main one: it says so. */
static void
show (MoChoiceCards *self)
{
  for (guint i = 0; i < self->cards->len; i++) {
    Card *card = card_at (self, i);
    int place = place_of (self, i);
    g_autofree char *number = i < MOST_NUMBERS ? g_strdup_printf ("%u", i + 1) : g_strdup ("");
    gboolean first = place == 0 && self->chosen->len > 1;
    self->quiet = TRUE;
    gtk_check_button_set_active (GTK_CHECK_BUTTON (card->check), place >= 0);
    self->quiet = FALSE;
    if (place >= 0)
      gtk_widget_add_css_class (card->check, "chosen");
    else
      gtk_widget_remove_css_class (card->check, "chosen");
    gtk_label_set_label (GTK_LABEL (card->mark), first ? _ ("main") : number);
    gtk_accessible_update_property (GTK_ACCESSIBLE (card->check),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    first ? _ ("the main one") : "",
                                    -1);
  }
}

static void
arrange (MoChoiceCards *self)
{
  for (guint i = 0; i < self->cards->len; i++) {
    GtkWidget *check = g_object_ref (card_at (self, i)->check);
    if (gtk_widget_get_parent (check))
      gtk_grid_remove (GTK_GRID (self->grid), check);
    gtk_grid_attach (
        GTK_GRID (self->grid), check, (int) i % self->columns, (int) i / self->columns, 1, 1);
    g_object_unref (check);
  }
}

void
mo_choice_cards_set_columns (MoChoiceCards *self, int columns)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  if (self->columns == columns)
    return;
  self->columns = columns;
  gboolean inside = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
  arrange (self);
  if (inside)
    gtk_widget_grab_focus (focus);
}

/* ---------------------------------------------------------------------- choosing */

static void
choose (MoChoiceCards *self, guint card)
{
  int place = place_of (self, card);
  if (place >= 0 && !self->several)
    return;
  if (!self->several)
    g_array_set_size (self->chosen, 0);
  if (place >= 0)
    g_array_remove_index (self->chosen, (guint) place);
  else
    g_array_append_val (self->chosen, card);
  show (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
toggled (GtkCheckButton *check, MoChoiceCards *self)
{
  guint card = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "card"));
  gboolean on = gtk_check_button_get_active (check);
  if (!self->quiet && (place_of (self, card) >= 0) != on)
    choose (self, card);
}

gboolean
mo_choice_cards_press (MoChoiceCards *self, guint number)
{
  if (number < 1 || number > MIN (self->cards->len, MOST_NUMBERS))
    return FALSE;
  gtk_widget_grab_focus (card_at (self, number - 1)->check);
  choose (self, number - 1);
  return TRUE;
}

void
mo_choice_cards_add (MoChoiceCards *self, const char *code, const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (words);
  Card card = { gtk_check_button_new (), gtk_label_new (NULL), g_strdup (code) };

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (card.mark, "mo-dim");
  gtk_widget_add_css_class (card.mark, "mo-caption");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), card.mark);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (card.check), box);
  gtk_widget_add_css_class (card.check, "mo-choice");
  gtk_widget_set_hexpand (card.check, TRUE);
  mo_access_name (card.check, words);
  g_object_set_data (G_OBJECT (card.check), "card", GUINT_TO_POINTER (self->cards->len));
  if (!self->several && self->cards->len)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (card.check),
                                GTK_CHECK_BUTTON (card_at (self, 0)->check));
  g_signal_connect (card.check, "toggled", G_CALLBACK (toggled), self);
  g_array_append_val (self->cards, card);
  arrange (self);
  show (self);
}

char *
mo_choice_cards_get (MoChoiceCards *self)
{
  g_autoptr (GString) codes = g_string_new (NULL);
  for (guint i = 0; i < self->chosen->len; i++)
    g_string_append_printf (codes,
                            "%s%s",
                            i ? ";" : "",
                            card_at (self, g_array_index (self->chosen, guint, i))->code);
  return g_string_free (g_steal_pointer (&codes), FALSE);
}

void
mo_choice_cards_set (MoChoiceCards *self, const char *codes)
{
  g_auto (GStrv) each = g_strsplit (codes ? codes : "", ";", -1);
  g_array_set_size (self->chosen, 0);
  for (char **code = each; *code; code++)
    for (guint i = 0; i < self->cards->len; i++)
      if (g_str_equal (card_at (self, i)->code, *code) && place_of (self, i) < 0 &&
          (self->several || !self->chosen->len))
        g_array_append_val (self->chosen, i);
  show (self);
}

/* ---------------------------------------------------------------------- keys */

static int
focused (MoChoiceCards *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    if (gtk_widget_has_focus (card_at (self, i)->check))
      return (int) i;
  return -1;
}

static gboolean
move (MoChoiceCards *self, int by)
{
  int at = focused (self), to = at + by;
  if (at < 0)
    return FALSE;
  if (to >= 0 && to < (int) self->cards->len)
    gtk_widget_grab_focus (card_at (self, (guint) to)->check);
  return TRUE;
}

/* Before the check buttons: an arrow among radio buttons would choose. */
static gboolean
key_pressed (GtkEventControllerKey *keys,
             guint key,
             guint code,
             GdkModifierType state,
             MoChoiceCards *self)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK))
    return FALSE;
  switch (key) {
  case GDK_KEY_Left:
    return move (self, rtl ? 1 : -1);
  case GDK_KEY_Right:
    return move (self, rtl ? -1 : 1);
  case GDK_KEY_Up:
    return move (self, -self->columns);
  case GDK_KEY_Down:
    return move (self, self->columns);
  default:
    return FALSE;
  }
}

static gboolean
mo_choice_cards_grab_focus (GtkWidget *widget)
{
  MoChoiceCards *self = MO_CHOICE_CARDS (widget);
  if (!self->cards->len)
    return FALSE;
  guint at = self->chosen->len ? g_array_index (self->chosen, guint, 0) : self->last;
  return gtk_widget_grab_focus (card_at (self, MIN (at, self->cards->len - 1))->check);
}

/* One stop for Tab, however many cards there are. */
static gboolean
mo_choice_cards_focus (GtkWidget *widget, GtkDirectionType direction)
{
  MoChoiceCards *self = MO_CHOICE_CARDS (widget);
  int at = focused (self);
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (mo_choice_cards_parent_class)->focus (widget, direction);
  if (at >= 0) {
    self->last = (guint) at;
    return FALSE;
  }
  return mo_choice_cards_grab_focus (widget);
}

/* ---------------------------------------------------------------------- the object */

static void
card_clear (gpointer data)
{
  g_free (((Card *) data)->code);
}

GtkWidget *
mo_choice_cards_new (const char *name, gboolean several)
{
  MoChoiceCards *self = g_object_new (MO_TYPE_CHOICE_CARDS, NULL);
  self->several = several;
  mo_access_name (GTK_WIDGET (self), name);
  return GTK_WIDGET (self);
}

static void
mo_choice_cards_dispose (GObject *object)
{
  MoChoiceCards *self = MO_CHOICE_CARDS (object);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_pointer (&self->cards, g_array_unref);
  g_clear_pointer (&self->chosen, g_array_unref);
  G_OBJECT_CLASS (mo_choice_cards_parent_class)->dispose (object);
}

static void
mo_choice_cards_class_init (MoChoiceCardsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = mo_choice_cards_dispose;
  widget_class->focus = mo_choice_cards_focus;
  widget_class->grab_focus = mo_choice_cards_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHANGED] = g_signal_new (
      "changed", MO_TYPE_CHOICE_CARDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mo_choice_cards_init (MoChoiceCards *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  self->cards = g_array_new (FALSE, FALSE, sizeof (Card));
  g_array_set_clear_func (self->cards, card_clear);
  self->chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  self->columns = 2;
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), GAP);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), GAP);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
