{{ config(materialized='view') }}
{#
  The pieces of noun phrases, in order, each knowing whether it opens a new phrase: after a gap, or where its kind
  cannot go on with the piece before it.
#}
with in_order as (

    select
        *,
        lag(kind) over reading as kind_before,
        lag(concept) over reading as concept_before,
        lag(phrase) over reading as phrase_before,
        lag(token_end) over reading as end_before,
        lag(kind, 2) over reading as kind_two_before,
        lead(kind) over reading as kind_after,
        lead(kind, 2) over reading as kind_two_after,
        last_value(if(kind = 'role_head', token_end, null) ignore nulls) over earlier as last_role_end,
    from {{ ref('int_noun_phrase_candidates') }}
    window
        reading as (partition by document_key, sentence_no order by token_no),
        earlier as (reading rows between unbounded preceding and 1 preceding)

),

judged as (

    select
        *,
        coalesce(
            concept = 'of' and kind_before in (
                'role_head', 'role_head_plural', 'role_qualifier', 'role_modifier', 'organization_head', 'organization',
                'government_head', 'document_source', 'collective', 'country_adjective'
            )
            or concept in ('to', 'in') and kind_before in ('role_head', 'role_qualifier')
            {# "the leaders of Kenya and Chad", "les ministres togolais et béninois" #}
            or concept = 'of' and kind_before = 'joint'
            and (kind_after like 'country_%' or kind_after = 'determiner' and kind_two_after like 'country_%')
            {# "the ambassador of France to Kazakhstan", "l'ambassadeur du Kazakhstan en Chine" #}
            or concept in ('to', 'in')
            and kind_before in ('country_name', 'country_adjective', 'country_short')
            and token_no - last_role_end <= 4
            and (kind_after like 'country_%' or kind_after = 'determiner' and kind_two_after like 'country_%'),
            false
        ) as preposition_goes_on,
        {# "Trump's spokeswoman Sarah Sanders": the owner is another; "a spokeswoman for Conaway" is not Conaway #}
        kind_before = 'possessive' and (kind_two_before in ('name', 'role_head', 'joint') or kind = 'name')
        or kind = 'name' and kind_before = 'determiner' and kind_two_before = 'preposition'
        and token_no - last_role_end <= 4
        or kind = 'name' and kind_before = 'preposition'
        and kind_two_before in ('role_head', 'role_head_plural', 'role_qualifier') as is_somebody_else,
    from in_order

)

select
    document_key, sentence_no, token_no, token_end, kind, concept, detail, phrase, may_be_article,
    coalesce(
        end_before is distinct from token_no
        or kind = 'joint' and kind_before not in ('determiner', 'preposition')
        or kind = 'pronoun'
        or kind_before = 'pronoun'
        or kind_before = 'joint' and kind != 'country_adjective' and not preposition_goes_on
        or kind in ('determiner', 'title')
        and kind_before not in ('preposition', 'determiner', 'possessive', 'role_head')
        {# "H.E. Ms. Asha Exemple" #}
        and not (kind = 'title' and kind_before = 'title')
        or kind = 'preposition' and not preposition_goes_on
        or is_somebody_else
        {# "told Reuters Nora Exemple": behind "the newspaper" the name would be its title #}
        or kind = 'name' and kind_before = 'organization_head' and concept_before = 'media'
        and phrase_before != lower(phrase_before)
        or kind_before in ('city', 'name') and kind != 'possessive',
        false
    ) as opens_phrase,
    coalesce(kind_before = 'organization_head', false) as follows_institution,
    if(opens_phrase, null, kind_before = 'role_head') as follows_role,
    {# "a separate Trump adviser" #}
    coalesce(
        kind_before = 'determiner' and concept_before = 'indefinite'
        and token_no - end_before between 1 and 2
        and kind not in ('determiner', 'preposition', 'title'),
        false
    ) as follows_indefinite,
    {# "in central Athens", "for Conaway": so does a preposition #}
    coalesce(
        (kind_before = 'preposition' or kind_before = 'determiner' and kind_two_before = 'preposition')
        and token_no - end_before <= 1,
        false
    ) as follows_preposition,
from judged
