{#
  The pieces that noun phrases of actors are made of, in order, each knowing whether it opens a new phrase:
  after a gap, or where its kind cannot go on with the piece before it.
#}
{%- set kinds_after_of = ['role_head', 'role_head_plural', 'role_qualifier', 'role_modifier', 'organization_head', 'government_head', 'organization',
                          'document_source', 'collective', 'country_adjective'] %}
with phrases as (

    select * from {{ ref('int_phrases_located') }}
    where layer = 'syntax'

),

names as (

    select * from {{ ref('int_names') }}

),

parts as (

    select document_key, sentence_no, token_no, token_end, kind, concept, detail, phrase,
    from phrases
    where
        regexp_matches(kind, '^(role_|country_|organization|government_head|document_source|collective)')
        or kind in ('region', 'city', 'title', 'determiner', 'preposition', 'possessive', 'joint', 'pronoun')
    union all
    select document_key, sentence_no, token_no, token_end, if(is_institution, 'institution_name', 'name'), null, null, name,
    from names

),

outside_names as (

    select parts.*
    from parts
    left join names
        on parts.document_key = names.document_key
        and parts.sentence_no = names.sentence_no
        and parts.kind not in ('name', 'institution_name')
        and parts.token_no >= names.token_no
        and parts.token_no < names.token_end
    where names.token_no is null

),

one_reading as (

    {# of several readings of the same words one can be a part #}
    select *
    from outside_names
    qualify row_number() over (
        partition by document_key, sentence_no, token_no order by {{ part_rank('kind') }}, concept
    ) = 1

),

leading_somewhere as (

    {# articles and prepositions count only near something they can belong to: two thirds of them do not #}
    select * exclude (next_content)
    from (
        select
            *,
            min(if(kind in ('determiner', 'preposition'), null, token_no)) over (
                partition by document_key, sentence_no order by token_no rows between 1 following and 2 following
            ) as next_content,
        from one_reading
    )
    where kind not in ('determiner', 'preposition') or next_content - token_end <= 2

),

in_order as (

    select
        *,
        lag(kind) over reading as kind_before,
        lag(concept) over reading as concept_before,
        lag(token_end) over reading as end_before,
        lag(kind, 2) over reading as kind_two_before,
        lead(kind) over reading as kind_after,
        lead(kind, 2) over reading as kind_two_after,
        last_value(if(kind = 'role_head', token_end, null) ignore nulls) over earlier as last_role_end,
    from leading_somewhere
    window
        reading as (partition by document_key, sentence_no order by token_no),
        earlier as (
            partition by document_key, sentence_no order by token_no rows between unbounded preceding and 1 preceding
        )

),

opened as (

    select
        * exclude (kind_before, concept_before, end_before, kind_two_before, kind_after, kind_two_after, last_role_end),
        coalesce(
            coalesce(end_before != token_no, true)
            or (kind = 'joint' and kind_before not in ('determiner', 'preposition'))
            or kind = 'pronoun'
            or kind_before in ('joint', 'pronoun')
            or (kind in ('determiner', 'title') and kind_before not in ('preposition', 'determiner', 'possessive', 'role_head'))
            or (kind = 'preposition' and not coalesce(
                (concept = 'of' and kind_before in ({{ "'" ~ kinds_after_of | join("', '") ~ "'" }}))
                or (concept in ('to', 'in') and kind_before in ('role_head', 'role_qualifier'))
                {# "the ambassador of France to Kazakhstan", "l'ambassadeur du Kazakhstan en Chine" #}
                or (
                    concept in ('to', 'in')
                    and kind_before in ('country_name', 'country_adjective', 'country_short')
                    and token_no - last_role_end <= 4
                    and (kind_after like 'country_%' or (kind_after = 'determiner' and kind_two_after like 'country_%'))
                ),
                false
            ))
            {# "Trump's spokeswoman Sarah Sanders": the owner is somebody else #}
            or (kind_before = 'possessive' and (kind_two_before in ('name', 'role_head', 'joint') or kind = 'name'))
            or (kind = 'name' and kind_before = 'determiner' and kind_two_before = 'preposition' and token_no - last_role_end <= 4)
            {# "a spokeswoman for Conaway" is not Conaway #}
            or (kind = 'name' and kind_before = 'preposition' and kind_two_before in ('role_head', 'role_head_plural', 'role_qualifier'))
            or (kind_before = 'city' and kind != 'possessive')
            or (kind_before = 'name' and kind != 'possessive')
            , false
        ) as opens_phrase,
        {# "in central Athens", "for Conaway": a preposition governs across one more word #}
        {# "a separate Trump adviser": an article, too #}
        coalesce(
            kind_before = 'determiner' and concept_before = 'indefinite' and token_no - end_before between 1 and 2
            and kind not in ('determiner', 'preposition', 'title'),
            false
        ) as follows_indefinite,
        coalesce(
            (kind_before = 'preposition' or (kind_before = 'determiner' and kind_two_before = 'preposition')) and token_no - end_before <= 1,
            false
        ) as follows_preposition,
    from in_order

)

select * from opened
