{# Mentions that could speak in a sentence with a cue, and what stands at their borders, whichever cue it is. #}
with mentions as (

    {# put in order before they meet the marks of their sentences, which are lists and heavy to sort #}
    select
        document_key, sentence_no, mention_no, token_no, token_end, pronoun, completes_office,
        is_oblique, is_possessive, has_determiner, is_plural_role, is_government, is_document, name_token,
        name is not null as has_name,
        role_list is not null as has_role,
        role_list[1].role as role,
        organization_head is not null as has_organization,
        {# "a déclaré à l'agence, Nora Exemple": whom the words were told may stand before who said them #}
        case
            when lag(is_oblique) over in_order
                then struct_pack(start := lag(token_no) over in_order, stop := lag(token_end) over in_order)
        end as addressee,
    from {{ ref('int_mentions_unquoted') }}
    window in_order as (partition by document_key, sentence_no order by token_no)

),

oblique as (

    select document_key, sentence_no, token_no as token_end,
    from mentions
    where is_oblique

),

capitalized as (

    select document_key, sentence_no, token_no as token_end,
    from {{ ref('int_capitalized_tokens') }}

),

possible as (

    select
        mentions.document_key, mentions.sentence_no, mentions.mention_no, mentions.token_no, mentions.token_end,
        mentions.pronoun,
        mentions.addressee,
        mentions.completes_office,
        mentions.is_document,
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
        mentions.has_name
        and not (
            mentions.has_determiner and not mentions.has_role
            and not coalesce(list_contains(marks.linkers, mentions.token_end), false)
        ) as has_name,
        mentions.has_name or mentions.has_role as is_named,
        mentions.has_name or mentions.has_role and mentions.has_determiner as may_stand_apart,
        mentions.has_organization or mentions.is_government
        or coalesce(mentions.role = 'spokesperson', false) as is_institution,
        is_named or is_institution or mentions.is_plural_role or mentions.pronoun is not null as is_actor,
        coalesce(list_contains(marks.subject_relatives, mentions.token_no - 1), false) as follows_relative,
        coalesce(list_contains(marks.linkers, mentions.token_end), false) as precedes_linker,
        {# "la Fédération internationale des droits": they go on with words that no list holds #}
        (mentions.has_organization or mentions.has_role or mentions.is_plural_role)
        {# "a spokesman for Exemple": what a preposition ties to it does not end it #}
        and (capitalized.token_end is null or oblique.token_end is not null) as has_complement,
        coalesce(list_contains(marks.commas, mentions.token_end), false) as ends_at_comma,
        {# "said Ankara wanted": what a verb follows is the subject of that verb #}
        list_contains(coalesce(marks.verbs, []) || coalesce(marks.modals, []), mentions.token_end) as leads_clause,
        coalesce(list_contains(marks.relatives, mentions.token_end + 1), false) as leads_relative,
        mentions.token_end - mentions.token_no > 1
        and {{ count_between('marks.commas', 'mentions.token_no', 'mentions.token_end') }} > 0 as holds_apposition,
    from mentions
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    left join capitalized using (document_key, sentence_no, token_end)
    left join oblique using (document_key, sentence_no, token_end)

)

select * from possible
