{{ config(materialized='view') }}
{#
  The pieces of noun phrases, in order, each knowing whether it opens a new phrase: after a gap, or where its kind
  cannot go on with the piece before it.
#}
with judged as (

    select
        *,
        coalesce(
            concept = 'of' and kind_before in (
                'role_head', 'role_head_plural', 'role_qualifier', 'role_modifier', 'organization_head', 'organization',
                'government_head', 'document_source', 'collective', 'country_adjective'
            )
            {# "Asha Exemple of Ghana", "the leaders of Kenya and Chad" #}
            or concept = 'of' and kind_before = 'name' and kind_after in ('country_name', 'country_short')
            or concept = 'of' and kind_before = 'joint'
            and (kind_after like 'country_%' or kind_after = 'determiner' and kind_two_after like 'country_%')
            or concept in ('to', 'in') and (
                kind_before in ('role_head', 'role_qualifier')
                {# "the ambassador of France to Kazakhstan", "l'ambassadeur du Kazakhstan en Chine" #}
                or kind_before in ('country_name', 'country_adjective', 'country_short')
                and token_no - last_role_end <= 4
                and (kind_after like 'country_%' or kind_after = 'determiner' and kind_two_after like 'country_%')
            )
            {# "met his Greek counterpart in Nairobi": only some offices have their place in a city #}
            and not (kind_after = 'country_capital_for_government' and not is_posted),
            false
        ) as preposition_goes_on,
        {# "Trump's spokeswoman Sarah Sanders": the owner is another; "a spokeswoman for Conaway" is not Conaway #}
        kind_before = 'possessive' and (
            kind_two_before in ('name', 'role_head', 'joint')
            {# but "Peru's Asha Exemple" is one, not "the director of Peru's Exemple Academy" #}
            or kind = 'name'
            and (kind_two_before not in ('country_name', 'country_short') or concept_three_before = 'of')
        )
        or kind = 'name' and kind_before = 'determiner' and kind_two_before = 'preposition'
        and token_no - last_role_end <= 4
        or kind = 'name' and kind_before = 'preposition'
        and kind_two_before in ('role_head', 'role_head_plural', 'role_qualifier') as is_somebody_else,
    from {{ ref('int_noun_phrase_parts_in_order') }}

)

select
    document_key, sentence_no, token_end, concept, detail, phrase, may_be_article,
    {# "one of the farmers" is one #}
    case when kind = 'role_head_plural' and concept_before = 'one_of' then 'role_head' else kind end as kind,
    coalesce(
        end_before is distinct from token_no
        or kind = 'joint' and kind_before not in ('determiner', 'preposition')
        or kind = 'pronoun'
        or kind_before = 'pronoun'
        {# "les ministres kazakh et polonais", "les ministres de la Défense de Grèce et d'Italie" #}
        or kind_before = 'joint' and kind not in ('country_adjective', 'role_qualifier') and not preposition_goes_on
        or kind in ('determiner', 'title')
        and kind_before not in ('preposition', 'determiner', 'possessive', 'role_head')
        {# "H.E. Ms. Asha Exemple", "the president of Ghana Mr. Exemple" #}
        and not (kind = 'title' and kind_before in ('title', 'role_qualifier', 'country_name', 'country_short'))
        or kind = 'preposition' and not preposition_goes_on
        or is_somebody_else
        or concept = 'office_holder'
        {# "to Ghana, Defence Minister Exemple said" #}
        or kind = 'role_qualifier' and phrase like ',%' and kind_before in ('country_name', 'country_short', 'city')
        {# "told Reuters Nora Exemple": behind "the newspaper" the name would be its title #}
        or kind = 'name' and kind_before = 'organization_head' and concept_before = 'media'
        and phrase_before != lower(phrase_before)
        or kind_before in ('city', 'name') and kind != 'possessive' and not preposition_goes_on,
        false
    ) as opens_phrase,
    {# "our ambassador in Nairobi": the host speaks through others #}
    coalesce(not opens_phrase and is_posted and (
        concept_before in ('to', 'in') or kind_before = 'determiner' and concept_two_before in ('to', 'in')
    ), false) as is_host,
    {# in ", trade ministry spokesperson" the comma that goes on after an office is no word of the phrase it opens #}
    judged.token_no + (opens_phrase and kind = 'role_qualifier' and phrase like ',%')::integer as token_no,
    {# "la société Transaltyn", "NBC News" #}
    coalesce(kind_before = 'organization_head', false) as follows_institution,
    case when opens_phrase then null else kind_before = 'role_head' end as follows_role,
    {# "a separate Trump adviser" #}
    coalesce(
        kind_before = 'determiner' and concept_before in ('indefinite', 'one_of')
        and token_no - end_before between 1 and 2
        and kind not in ('determiner', 'preposition', 'title'),
        false
    ) as follows_indefinite,
    {# "in central Athens", "for Conaway": so does a preposition, but "to whom he" #}
    coalesce('preposition' in (kind_before, case when kind_before = 'determiner' then kind_two_before end), false)
    and coalesce(token_no - end_before <= (kind != 'pronoun')::integer, false) as follows_preposition,
from judged
