{#
  Offices and public bodies that a possessive gives to a country: "Oslo has no comment, its foreign ministry said",
  "par la voix de son ministre, le Ghana …", "the Ghanaian president's envoy". The nearest country before that no
  preposition governs ("Niger's sales to Chad fell, according to its customs"), else any before, else behind; where the
  sentence has none, whom the sentence before opens on: "Oslo rejects that. Its minister …".
#}
with mentions as (

    select * from {{ ref('int_actor_mentions') }}

),

possessed as (

    select * from {{ ref('int_possessed_mentions') }}

),

governed as (

    select document_key, sentence_no, unnest(range(token_no, token_end))::integer as token_no, true as is_governed,
    from mentions
    where is_oblique

),

leaders as (

    {# "Polish President Exemple will visit Kyiv, his office said" #}
    select document_key, sentence_no, unnest(range(token_no, token_end))::integer as token_no, true as is_leader,
    from mentions
    where mention_no = 1 and role_list is not null and not is_oblique

),

countries as (

    select distinct
        document_key, sentence_no, token_no,
        concept as country_code,
        {# nor one whose adjective describes a thing: "Ghana fears the Kenyan duty, its minister said" #}
        if(is_leader, -1, 2 * coalesce(is_governed, false)::integer + (kind = 'country_adjective')::integer)
            as remoteness,
    from {{ ref('int_phrases_located') }}
    left join governed using (document_key, sentence_no, token_no)
    left join leaders using (document_key, sentence_no, token_no)
    where
        layer = 'syntax'
        and kind in ('country_name', 'country_short', 'country_adjective', 'country_capital_for_government')

),

openings as (

    {# a government or an organisation, no person #}
    select
        document_key,
        sentence_no + 1 as sentence_no,
        coalesce(organization_id, countries[1]) as country_code,
    from mentions
    where
        mention_no = 1 and name is null and role_list is null and not is_oblique
        and (organization_id is not null or len(list_distinct(countries)) = 1)

),

owned as (

    select
        possessed.document_key,
        possessed.sentence_no,
        possessed.mention_no,
        coalesce(
            any_value(possessed.organization_id),
            arg_min(countries.country_code, (
                countries.token_no > possessed.token_no,
                countries.remoteness,
                abs(countries.token_no - possessed.token_no),
                countries.country_code
            )),
            any_value(openings.country_code)
        ) as country_code,
    from possessed
    left join countries using (document_key, sentence_no)
    left join openings using (document_key, sentence_no)
    group by possessed.document_key, possessed.sentence_no, possessed.mention_no

)

select * from owned
