{# Mentions that could speak in a sentence with a cue, and what stands at their borders, whichever cue it is. #}
with oblique as (

    select document_key, sentence_no, token_no as token_end,
    from {{ ref('int_mentions_unquoted') }}
    where is_oblique

),

capitalized as (

    select document_key, sentence_no, token_no as token_end,
    from {{ ref('int_capitalized_tokens') }}

),

marks as (

    select * from {{ ref('int_sentence_marks') }}

),

possible as (

    select
        mentions.document_key,
        mentions.sentence_no,
        mentions.mention_no,
        mentions.token_no,
        mentions.token_end,
        mentions.pronoun,
        {# "a déclaré à l'agence, Nora Exemple": whom the words were told may stand before who said them #}
        case
            when lag(mentions.is_oblique) over in_order then
                struct_pack(
                    start := lag(mentions.token_no) over in_order, stop := lag(mentions.token_end) over in_order
                )
        end as addressee,
        mentions.completes_office,
        {# "after Kenya agreed" opens a clause #}
        mentions.is_oblique
        and not coalesce(
            list_contains(marks.clause_openers, mentions.token_no - if(mentions.pronoun is null, 0, 1))
            and list_contains(marks.verbs, mentions.token_end),
            false
        )
        or coalesce(list_contains(marks.source_starts, mentions.token_no), false) as is_oblique,
        {# in "Nora Exemple, director of Ghana's …" the country is possessive, not she #}
        mentions.is_possessive
        and not (
            mentions.name_token = mentions.token_no
            and {{ count_between('marks.commas', 'mentions.token_no', 'mentions.token_end') }} > 0
        ) as is_possessive,
        {# "the Exemple inquiry was closed": behind an article a name may belong to the word after it #}
        mentions.name is not null
        and not (
            mentions.has_determiner and mentions.role_list is null
            and not coalesce(list_contains(marks.linkers, mentions.token_end), false)
        ) as has_name,
        mentions.name is not null or mentions.role_list is not null as is_named,
        mentions.name is not null or mentions.role_list is not null and mentions.has_determiner as may_stand_apart,
        mentions.organization_head is not null or mentions.is_government
        or coalesce(mentions.role_list[1].role = 'spokesperson', false) as is_institution,
        is_named or is_institution or mentions.is_plural_role or mentions.pronoun is not null as is_actor,
        coalesce(list_contains(marks.subject_relatives, mentions.token_no - 1), false) as follows_relative,
        coalesce(list_contains(marks.linkers, mentions.token_end), false) as precedes_linker,
        {# "la Fédération internationale des droits": they go on with words that no list holds #}
        (mentions.organization_head is not null or mentions.role_list is not null or mentions.is_plural_role)
        {# "a spokesman for Exemple": what a preposition ties to it does not end it #}
        and (capitalized.token_end is null or oblique.token_end is not null) as has_complement,
        coalesce(list_contains(marks.commas, mentions.token_end), false) as ends_at_comma,
        {# "said Ankara wanted": what a verb follows is the subject of that verb #}
        list_contains(coalesce(marks.verbs, []) || coalesce(marks.modals, []), mentions.token_end) as leads_clause,
        coalesce(list_contains(marks.relatives, mentions.token_end + 1), false) as leads_relative,
        mentions.token_end - mentions.token_no > 1
        and {{ count_between('marks.commas', 'mentions.token_no', 'mentions.token_end') }} > 0 as holds_apposition,
    from {{ ref('int_mentions_unquoted') }} as mentions
    left join marks using (document_key, sentence_no)
    left join capitalized using (document_key, sentence_no, token_end)
    left join oblique using (document_key, sentence_no, token_end)
    window in_order as (partition by mentions.document_key, mentions.sentence_no order by mentions.token_no)

)

select * from possible
