{#
  Names that share an office in the plural: "Presidents Asha Exemple of Ghana and Nora Muster", "the ministers of Ghana
  and Togo, Asha Exemple and Nora Muster". As many names as countries have one each, in their order.
#}
with mentions as (

    select * from {{ ref('int_noun_phrases_joined') }}

),

marks as (

    select document_key, sentence_no, coalesce(commas, []) || coalesce(conjunctions, []) as links, verbs,
    from {{ ref('int_sentence_marks') }}

),

offices as (

    select document_key, sentence_no, mention_no, token_no, token_end, plural_role, domain, countries, name,
    from mentions
    where is_plural_role

),

linked as (

    select
        mentions.*,
        coalesce(list_contains(marks.links, token_no - 1) and lag(token_end) over reading = token_no - 1, false)
            as follows_link,
        marks.verbs,
    from mentions
    left join marks using (document_key, sentence_no)
    window reading as (partition by mentions.document_key, mentions.sentence_no order by token_no)

),

named as (

    select
        linked.document_key, linked.sentence_no, linked.mention_no, linked.token_no,
        offices.mention_no as office_no, offices.plural_role, offices.domain, offices.countries,
        offices.name is null as is_told_apart,
    from linked
    asof inner join offices
        on linked.document_key = offices.document_key
        and linked.sentence_no = offices.sentence_no
        and linked.token_no >= offices.token_no
    where
        linked.name is not null
        and linked.role_list is null
        and (
            linked.mention_no = offices.mention_no
            or linked.follows_link
            and linked.token_no - offices.token_end <= 14
            and {{ count_between('linked.verbs', 'offices.token_end', 'linked.token_no') }} = 0
        )

),

ordered as (

    select
        *,
        row_number() over (listed order by token_no) as place,
        count(*) over listed as name_count,
    from named
    window listed as (partition by document_key, sentence_no, office_no)

)

select
    document_key,
    sentence_no,
    mention_no,
    [struct_pack(role := plural_role, domain := domain, word := null::varchar)] as office_roles,
    domain as office_domain,
    if(is_told_apart and len(countries) = name_count, [countries[place]], null) as office_countries,
from ordered
where name_count > 1
