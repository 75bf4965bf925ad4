{#
  Names listed with an office that several hold: "the foreign ministers of Peru and Chile, Rosa X and Pablo Y",
  "Presidents X of Kenya and Y of Uganda", "les présidents français X et sénégalais Y". Each holds it for the country
  beside the name, else for the one in the same place of the list before.
#}
with mentions as (

    select * from {{ ref('int_list_members') }}

),

lists as (

    select
        document_key,
        sentence_no,
        list_no,
        count_if(is_name) as name_count,
        any_value(plural_role) filter (is_anchor) as role,
        any_value(domain) filter (is_anchor) as domain,
        any_value(shared_countries) filter (is_anchor) as shared_countries,
    from mentions
    group by document_key, sentence_no, list_no
    having role is not null and name_count > 1

),

listed as (

    select
        mentions.document_key,
        mentions.sentence_no,
        mentions.mention_no,
        lists.role,
        lists.domain,
        coalesce(
            if(is_anchor, null, countries[1]),
            countries_after[1],
            countries_before[1],
            lists.shared_countries[
                row_number() over (
                    partition by mentions.document_key, mentions.sentence_no, list_no order by mentions.token_no
                )
            ],
            if(len(lists.shared_countries) = 1, lists.shared_countries[1], null)
        ) as country_code,
    from mentions
    inner join lists using (document_key, sentence_no, list_no)
    where mentions.is_name

)

select * from listed
